import { encode } from 'uqr'

/** Which modules of the QR code are dark, row by row, without a border. */
export function qrOf(address: string): boolean[][] {
  return encode(address, { ecc: 'M', border: 0 }).data
}

/** The same as one SVG path, each module a unit square. */
export function pathOf(rows: boolean[][]): string {
  return rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
}
