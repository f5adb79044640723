import type { Face, Section } from './face'

// One A5, in points. The same arithmetic lays out the picture and tells the print how small its type must be.

export const PAGE = { width: 419.53, height: 595.28, side: 28, top: 24 }
const INNER = PAGE.width - 2 * PAGE.side
export const ROOM = PAGE.height - 2 * PAGE.top
const QR = 88
const QUIET = 8 // with the gap below a rule, the four modules of white a reader wants round the code
const SMALLEST = 0.5

export type Measure = (text: string, size: number, bold: boolean) => number

export interface Piece {
  kind: 'text' | 'rule' | 'box' | 'qr'
  x: number
  y: number // of a text: its baseline
  width: number
  height: number
  size: number
  bold: boolean
  text: string
}

export interface Laid {
  pieces: Piece[]
  height: number
  k: number
}

const LOOKS: Record<Section['look'], { size: number; bold: boolean; line: number }> = {
  big: { size: 17, bold: true, line: 1.4 },
  steps: { size: 14, bold: false, line: 1.42 },
  plain: { size: 14, bold: false, line: 1.42 },
  small: { size: 11, bold: false, line: 1.4 },
}

/** How wide text is about, where nothing can measure it: Chinese a full em, Latin and figures about half. */
export const about: Measure = (text, size) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2000 ? 0.58 : 1), 0) * size

/** The card in the largest type that lets it stand on one A5; `room` is the height there is. */
export function layOut(face: Face, withQr: boolean, measure: Measure = about, room = ROOM): Laid {
  let k = 1
  let laid = layAt(face, withQr, measure, k)
  while (laid.height > room && k > SMALLEST) {
    k -= 0.02
    laid = layAt(face, withQr, measure, k)
  }
  return laid
}

function layAt(face: Face, withQr: boolean, measure: Measure, k: number): Laid {
  const pieces: Piece[] = []
  const { side, top } = PAGE
  let y = top
  const write = (text: string, size: number, bold: boolean, line: number, x = side, width = INNER) => {
    for (const row of breakLines(text, width, (part) => measure(part, size, bold))) {
      y += size * line
      pieces.push({ kind: 'text', x, y: y - size * (line - 1) * 0.5 - size * 0.14, width, height: 0, size, bold, text: row })
    }
  }
  const mark = (kind: 'rule' | 'box' | 'qr', x: number, at: number, width: number, height: number) =>
    pieces.push({ kind, x, y: at, width, height, size: 0, bold: false, text: '' })

  write(face.day, 11 * k, false, 1.4)
  write(face.title, 24 * k, true, 1.25)
  y += 5 * k
  const boxTop = y
  y += 3 * k
  write(face.label || face.confirmed, 12.5 * k, true, 1.4, side + 8, INNER - 16)
  y += 4 * k
  mark('box', side, boxTop, INNER, y - boxTop)
  y += 8 * k
  for (const section of face.sections) {
    mark('rule', side, y, INNER, 1.5)
    y = laySection(section, y + 4 * k, k, measure, pieces) + 5 * k
  }
  mark('rule', side, y, INNER, 1.5)
  y += 6 * k
  const footTop = y
  const footWidth = withQr ? INNER - QR * k - 2 * QUIET : INNER
  for (const [name, value] of signLines(face)) {
    y = footTop + pieces.filter((piece) => piece.kind === 'text' && piece.y > footTop).length * 23 * k
    write(`${name}　${value}`, 12.5 * k, false, 1.6, side, footWidth)
    mark('rule', side + 50 * k, y + 1, footWidth - 50 * k, 0.75)
  }
  if (withQr) {
    mark('qr', PAGE.width - side - QR * k, footTop + QUIET, QR * k, QR * k)
    y = Math.max(y, footTop + QUIET + QR * k)
  }
  y += 4 * k
  if (withQr) write('扫码看这张单子和条文原文', 10 * k, false, 1.4)
  return { pieces, height: y - top, k }
}

function laySection(section: Section, from: number, k: number, measure: Measure, pieces: Piece[]): number {
  const column = 54 * k
  const { size, bold, line } = LOOKS[section.look]
  const at = (text: string, x: number, y: number, fontSize: number, isBold: boolean) =>
    pieces.push({ kind: 'text', x, y, width: 0, height: 0, size: fontSize, bold: isBold, text })
  at(section.name, PAGE.side, from + 15 * k, 14 * k, true)
  let y = from
  section.lines.forEach((text, i) => {
    const indent = section.look === 'steps' ? 18 * k : 0
    const x = PAGE.side + column + indent
    const rows = breakLines(text, INNER - column - indent, (part) => measure(part, size * k, bold))
    rows.forEach((row, r) => {
      y += size * k * line
      const base = y - size * k * ((line - 1) * 0.5 + 0.14)
      if (r === 0 && indent) at(`${i + 1}.`, PAGE.side + column, base, size * k, true)
      at(row, x, base, size * k, bold)
    })
  })
  if (section.by) {
    y += 10.5 * k * 1.4
    at(`（${section.by}）`, PAGE.side + column, y - 3 * k, 10.5 * k, false)
  }
  return Math.max(y, from + 20 * k)
}

/** What is signed by hand, filled in where the card was confirmed. */
export function signLines(face: Face): [string, string][] {
  return [
    ['核对人', face.confirmedBy],
    ['日　期', face.confirmedOn],
    ['电　话', ''],
  ]
}

const NOT_FIRST = '，。、；：？！）》」』”’…,.;:?!)'

/** Lines no wider than `width`: Chinese breaks anywhere but before a closing mark, a number or Latin word stays whole. */
export function breakLines(text: string, width: number, measure: (part: string) => number): string[] {
  const words = text.match(/[\x21-\x7e]+|[^]/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (!line || measure(line + word) <= width) line += word
    else if (!NOT_FIRST.includes(word)) {
      lines.push(line)
      line = word.trim() ? word : ''
    } else if (measure(line) <= width) line += word // one mark may hang over the edge
    else {
      const cut = lastWordIn(line)
      if (cut) lines.push(line.slice(0, cut))
      line = line.slice(cut) + word
    }
  }
  if (line) lines.push(line)
  return lines
}

/** Where the last word that may begin a line stands. */
function lastWordIn(line: string): number {
  let at = line.length - 1
  while (at > 0 && NOT_FIRST.includes(line.charAt(at))) at--
  while (at > 0 && /[\x21-\x7e]{2}/.test(line.slice(at - 1, at + 1))) at--
  return at
}
