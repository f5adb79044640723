"""The deeds of ``cunfa kb rehearse | publish | rollback | drop``: run here, or by the server that holds the data."""

from __future__ import annotations

from typing import Any

from api.deed_types import Deed, Say, progress_to
from api.factory import Application
from api.schemas.releases import ReleaseOut
from core.errors import NotFound
from knowledge.release_types import ReleaseCard


def _open_number(application: Application, arguments: dict[str, Any]) -> int:
    number = arguments.get("number")
    if number is not None:
        return int(number)
    card = application.releases.find_open()
    if card is None:
        raise NotFound("现在没有等发布的变更。")
    return card.number


def _told(application: Application, card: ReleaseCard) -> Any:
    return ReleaseOut.of(card, application).model_dump(mode="json")


def rehearse(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The standard questions asked of the old and the new shelf."""
    number = _open_number(application, arguments)
    return _told(
        application,
        application.releases.rehearse(
            number, None, progress_to(say), whole_bank=bool(arguments.get("every"))
        ),
    )


def publish(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The open release's changes made live."""
    number = _open_number(application, arguments)
    card = application.releases.publish(number, None, progress_to(say))
    application.accounts.record("release.published", f"release:{number}", by=None)
    return _told(application, card)


def roll_back(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The release published last, or the one named if it is that, taken back."""
    number = arguments.get("number")
    if number is None:
        last = application.releases.find_last_published()
        if last is None:
            raise NotFound("还没有发布过，没有可退回的。")
        number = last.number
    card = application.releases.roll_back(number, None, progress_to(say))
    application.accounts.record("release.rolled_back", f"release:{number}", by=None)
    return _told(application, card)


def drop(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The open release given up."""
    number = _open_number(application, arguments)
    card = application.releases.drop(number, None)
    application.accounts.record("release.dropped", f"release:{number}", by=None)
    return _told(application, card)


RELEASE_DEEDS: dict[str, Deed] = {
    "kb_rehearse": rehearse,
    "kb_publish": publish,
    "kb_rollback": roll_back,
    "kb_drop": drop,
}
