import type { Face } from './face'
import { PAGE, type Piece, layOut } from './layout'
import { qrOf } from './qr'

const WIDTH = 1080 // 185 dots an inch on A5
const SCALE = WIDTH / PAGE.width
const FAMILY = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** The card as a picture of one A5, black on white whatever the page looks like. */
export function drawCard(face: Face, address: string | null): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = Math.round(PAGE.height * SCALE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(SCALE, SCALE)
  context.fillStyle = context.strokeStyle = '#000'
  const font = (size: number, bold: boolean) => `${bold ? 600 : 400} ${size}px ${FAMILY}`
  const laid = layOut(face, address !== null, (text, size, bold) => {
    context.font = font(size, bold)
    return context.measureText(text).width
  })
  for (const piece of laid.pieces) {
    context.font = font(piece.size, piece.bold)
    drawPiece(context, piece, address)
  }
  return canvas
}

function drawPiece(context: CanvasRenderingContext2D, piece: Piece, address: string | null) {
  const { kind, x, y, width, height } = piece
  if (kind === 'text') context.fillText(piece.text, x, y)
  else if (kind === 'rule') context.fillRect(x, y, width, height)
  else if (kind === 'box') {
    context.lineWidth = 1.5
    context.strokeRect(x, y, width, height)
  } else if (address) {
    const rows = qrOf(address)
    // Whole pixels: a module that ends between two is grey at its edge.
    const unit = Math.floor((width * SCALE) / rows.length) / SCALE
    const left = Math.round((x + width - unit * rows.length) * SCALE) / SCALE
    const top = Math.round(y * SCALE) / SCALE
    rows.forEach((row, r) => row.forEach((dark, c) => dark && context.fillRect(left + c * unit, top + r * unit, unit, unit)))
  }
}

export async function bytesOf(canvas: HTMLCanvasElement, type: 'image/png' | 'image/jpeg'): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.9))
  if (!blob) throw new Error('no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
