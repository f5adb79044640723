// A PDF of one picture on one A5. A library for this weighs 185 kB compressed on a phone with one bar of signal; the
// seven objects below are all such a file needs.

export interface PdfWords {
  title: string
  subject: string
  keywords: string
  author: string
}

/** Text as PDF keeps it: UTF-16 with its mark, in hexadecimal. */
function hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
  return `<FEFF${units.join('').toUpperCase()}>`
}

/** `D:20261126093000+08'00'`, the time in Shanghai. */
function dateOf(at: Date): string {
  const local = new Date(at.getTime() + 8 * 3600_000).toISOString()
  return `(D:${local.slice(0, 19).replace(/[-:T]/g, '')}+08'00')`
}

/** `size` in points; the JPEG fills the page. */
export function pdfOf(
  jpeg: Uint8Array,
  pixels: { width: number; height: number },
  size: { width: number; height: number },
  words: PdfWords,
  at: Date = new Date(),
): Uint8Array<ArrayBuffer> {
  const drawing = `q ${size.width} 0 0 ${size.height} 0 0 cm /Card Do Q`
  const objects: (string | [string, Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.width} ${size.height}] /Resources << /XObject << /Card 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    [
      `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ],
    `<< /Title ${hex(words.title)} /Subject ${hex(words.subject)} /Keywords ${hex(words.keywords)} /Author ${hex(words.author)} /Creator ${hex('村法助手')} /CreationDate ${dateOf(at)} >>`,
  ]
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let length = 0
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  add('%PDF-1.4\n')
  const places = objects.map((object, i) => {
    const place = length
    add(`${i + 1} 0 obj\n`)
    if (typeof object === 'string') add(object)
    else {
      add(`${object[0]}\nstream\n`)
      add(object[1])
      add('\nendstream')
    }
    add('\nendobj\n')
    return place
  })
  const table = length
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  for (const place of places) add(`${String(place).padStart(10, '0')} 00000 n \n`)
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  const made = new Uint8Array(length)
  let at_ = 0
  for (const part of parts) {
    made.set(part, at_)
    at_ += part.length
  }
  return made
}
