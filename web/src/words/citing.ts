import type { SourceCard } from '@/api/types'

/** A stretch of words, or the number of a source it rests on. */
export type Stretch = { text: string } | { n: number }

const MARKER = /[[［【]\s*(?:依据)?\s*(\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)\s*[\]］】]/g

/** Cuts prose at its markers. A number that is no source of the answer stays as it was written. */
export function cutAtMarkers(text: string, known: ReadonlySet<number>): Stretch[] {
  const cut: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(MARKER)) {
    const numbers = (match[1] ?? '').split(/[,，、]/).map(Number)
    if (!numbers.every((n) => known.has(n))) continue
    if (match.index > from) cut.push({ text: text.slice(from, match.index) })
    cut.push(...numbers.map((n) => ({ n })))
    from = match.index + match[0].length
  }
  if (from < text.length) cut.push({ text: text.slice(from) })
  return cut
}

/** Prose without its markers, for a record. */
export function withoutMarkers(text: string, known: ReadonlySet<number>): string {
  return cutAtMarkers(text, known)
    .map((stretch) => ('text' in stretch ? stretch.text : ''))
    .join('')
    .trim()
}

/** An article's words with where they come from, ready to paste. */
export function quoteWithSource(card: SourceCard): string {
  const since = card.effective_from ? `，${card.effective_from}起施行${card.effective_confirmed ? '' : '（日期待核实）'}` : ''
  return `《${card.law}》${card.label}\n${card.text}\n（${card.validity_name}${since}）`
}
