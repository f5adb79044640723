// Words inside a PNG: iTXt chunks, UTF-8, right after the header.

const SIGNATURE_AND_HEADER = 8 + 25

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + data.length)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length)
  made.set(new TextEncoder().encode(type), 4)
  made.set(data, 8)
  view.setUint32(8 + data.length, crc32(made.subarray(4, 8 + data.length)))
  return made
}

/** The picture with these words in it: `{ Description: 'AI辅助生成…' }`. */
export function withText(png: Uint8Array, words: Record<string, string>): Uint8Array<ArrayBuffer> {
  // keyword, NUL, not compressed (two bytes), no language, no translated keyword, the words
  const chunks = Object.entries(words).map(([key, text]) => chunk('iTXt', new TextEncoder().encode(`${key}\0\0\0\0\0${text}`)))
  const made = new Uint8Array(png.length + chunks.reduce((sum, one) => sum + one.length, 0))
  made.set(png.subarray(0, SIGNATURE_AND_HEADER))
  let at = SIGNATURE_AND_HEADER
  for (const one of chunks) {
    made.set(one, at)
    at += one.length
  }
  made.set(png.subarray(SIGNATURE_AND_HEADER), at)
  return made
}
