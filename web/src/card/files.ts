import { bytesOf, drawCard } from './drawing'
import { type Face, originOf } from './face'
import { PAGE } from './layout'
import { pdfOf } from './pdf'
import { withText } from './png'

// Files are made on the phone; nothing is fetched for them.

export async function pictureOf(face: Face, address: string | null): Promise<File> {
  const png = await bytesOf(drawCard(face, address), 'image/png')
  const said = withText(png, { Title: face.title, Description: originOf(face), Software: '村法助手' })
  return new File([said], `${nameOf(face)}.png`, { type: 'image/png' })
}

export async function documentOf(face: Face, address: string | null, author: string): Promise<File> {
  const canvas = drawCard(face, address)
  const jpeg = await bytesOf(canvas, 'image/jpeg')
  const pdf = pdfOf(jpeg, canvas, PAGE, { title: face.title, subject: originOf(face), keywords: `AI辅助生成,大字答复单,村法助手`, author })
  return new File([pdf], `${nameOf(face)}.pdf`, { type: 'application/pdf' })
}

function nameOf(face: Face): string {
  return `答复单 ${face.title}`.replace(/[\\/:*?"<>|\s，。]+/g, ' ').trim().slice(0, 40)
}
