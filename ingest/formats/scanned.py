"""Pictures of paper made fit for recognition: upright, white, without seals."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.formats.grid import Rule, Rules

Picture = NDArray[np.uint8]  # height × width × 3 (red, green, blue), or height × width for grey

_MOST_SKEW = 5.0  # degrees looked through
_SMALL = 900  # pixels: width at which the skew is judged
_RED = 40  # how much red must stand out to be ink of a seal
_SEAL = 0.045  # of the page's width: smaller red shapes are letters; the smallest name seal has 1 cm
_DRAWN = 170  # darker is ink of a line
_LEAST_ACROSS, _LEAST_DOWN = 30.0, 24.0  # points
_WHITE, _BLACK = 0.86, 0.35  # of the paper's own brightness: beyond these all is paper, all is ink


def clean(picture: Picture) -> Picture:
    """The page in grey: its lines level, its paper white, its seals gone."""
    grey = _whiten(_without_seals(picture))
    angle = find_skew(grey)
    return turn(grey, angle)


def _without_seals(picture: Picture) -> Picture:
    """Grey; inside a seal the red light alone, in which its ink is as bright as paper and print is not."""
    if picture.ndim == 2:
        return picture
    grey: Picture = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    red, green, blue = (picture[:, :, n].astype(np.int16) for n in range(3))
    ink = ((red - np.maximum(green, blue)) > _RED).astype(np.uint8)
    least = max(12, int(_SEAL * picture.shape[1]))
    reach = max(3, picture.shape[1] // 330)
    joined = cv2.dilate(ink, np.ones((reach, reach), np.uint8))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(joined)
    for left, top, width, height, _ in boxes[1:count]:
        if min(width, height) < least or not 0.4 < width / height < 2.5:
            continue
        part = (slice(top, top + height), slice(left, left + width))
        grey[part] = picture[:, :, 0][part]
    return grey


def _whiten(grey: Picture) -> Picture:
    """Divide by the brightness of the paper around, then stretch: grey, shadows and faint noise become white."""
    height, width = grey.shape
    small = cv2.resize(grey, (max(8, width // 8), max(8, height // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 21)
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    share = cv2.divide(grey.astype(np.float32), np.maximum(paper, 1).astype(np.float32))
    stretched = (share - _BLACK) / (_WHITE - _BLACK)
    return np.asarray(np.clip(stretched, 0, 1) * 255, np.uint8)


def find_skew(grey: Picture) -> float:
    """Degrees by which to turn the page so that its lines lie level; counter-clockwise is positive."""
    scale = min(1.0, _SMALL / grey.shape[1])
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ys, xs = np.nonzero(small < 140)
    if len(ys) < 200:
        return 0.0
    if len(ys) > 60_000:
        step = len(ys) // 60_000 + 1
        ys, xs = ys[::step], xs[::step]
    best, width = 0.0, _MOST_SKEW
    for step_size in (0.5, 0.1, 0.02):
        angles = np.arange(best - width, best + width + step_size / 2, step_size)
        best = float(max(angles, key=lambda angle: _sharpness(ys, xs, float(angle))))
        width = step_size
    return best if abs(best) < _MOST_SKEW else 0.0


def _sharpness(ys: NDArray[np.int64], xs: NDArray[np.int64], angle: float) -> float:
    """How unevenly ink is spread over the heights of the turned page: most where lines lie level."""
    radians = np.deg2rad(angle)
    heights = (ys * np.cos(radians) - xs * np.sin(radians)).astype(np.int64)
    counts = np.bincount(heights - heights.min())
    return float(np.sum(counts.astype(np.float64) ** 2))


def turn(grey: Picture, angle: float) -> Picture:
    """The page turned about its middle; the corners that open are white."""
    if abs(angle) < 0.05:
        return grey
    height, width = grey.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    white = (255, 255, 255)
    turned = cv2.warpAffine(
        grey,
        matrix,
        (width, height),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=white,
    )
    return turned.astype(np.uint8)


def find_rules(grey: Picture, scale: float) -> Rules:
    """The straight lines drawn on an upright page, in points; ``scale`` is pixels a point.

    Longer than a stroke of a character: at least two rows of a table high, and wide.
    """
    ink = (grey < _DRAWN).astype(np.uint8)
    across = _runs(ink, scale, _LEAST_ACROSS)
    return Rules(across, _runs(np.ascontiguousarray(ink.T), scale, _LEAST_DOWN))


def _runs(ink: Picture, scale: float, least: float) -> list[Rule]:
    """Level runs of ink, at least so many points long and at most 4 thick."""
    thick = max(1, round(scale * 0.7))
    bridged = cv2.dilate(ink, np.ones((thick, 1), np.uint8))  # a line that sinks by a pixel stays one
    bridged = cv2.morphologyEx(bridged, cv2.MORPH_CLOSE, np.ones((1, max(3, round(scale))), np.uint8))
    long = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((1, max(5, round(scale * least))), np.uint8))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(long)
    return [
        Rule((top + height / 2) / scale, left / scale, (left + width) / scale)
        for left, top, width, height, _ in boxes[1:count]
        if height <= 4 * scale + thick
    ]


def cut_out(grey: Picture, corners: NDArray[np.float32]) -> Picture:
    """The picture inside four corners (top left first, clockwise), made level; a tall one is laid on its side."""
    width = round(
        float(max(np.linalg.norm(corners[0] - corners[1]), np.linalg.norm(corners[2] - corners[3])))
    )
    height = round(
        float(max(np.linalg.norm(corners[0] - corners[3]), np.linalg.norm(corners[1] - corners[2])))
    )
    width, height = max(width, 2), max(height, 2)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    part = cv2.warpPerspective(
        grey, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    part = np.rot90(part) if height >= 1.5 * width else part
    return np.ascontiguousarray(part).astype(np.uint8)


def shrink(picture: Picture, longest: int) -> tuple[Picture, float]:
    """(the picture with no side longer than that, what it was multiplied by)."""
    scale = min(1.0, longest / max(picture.shape[:2]))
    if scale == 1.0:
        return picture, scale
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8), scale


def as_colour(grey: Picture) -> Picture:
    """A grey picture with three equal channels."""
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8)


def quarter_turns(grey: Picture, times: int) -> Picture:
    """The picture turned counter-clockwise by so many right angles."""
    return np.ascontiguousarray(np.rot90(grey, times))
