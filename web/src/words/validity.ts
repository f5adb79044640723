import type { BesideNote, SourceCard, Validity } from '@/api/types'

/** How a badge looks: its class carries shape and colour, its word says the same again. */
export interface Badge {
  look: 'v-force' | 'v-amended' | 'v-repealed' | 'v-future' | 'v-check'
  word: string
}

const LOOKS: Record<Validity, Badge> = {
  in_force: { look: 'v-force', word: '现行有效' },
  continued: { look: 'v-force', word: '继续有效' },
  amended: { look: 'v-amended', word: '已修改' },
  repealed: { look: 'v-repealed', word: '已废止' },
  lapsed: { look: 'v-repealed', word: '已失效' },
  delisted: { look: 'v-repealed', word: '已剔除' },
  not_yet_in_force: { look: 'v-future', word: '尚未生效' },
}

/** The badge of a validity. Null: the text is not on the shelf. The server's own word goes first. */
export function badgeOf(validity: Validity | null, name = ''): Badge {
  if (validity === null) return { look: 'v-check', word: name || '条文原文未入库' }
  const badge = LOOKS[validity]
  return { look: badge.look, word: name || badge.word }
}

/** Whether a title is struck out: it is law no more. */
export function isGone(validity: Validity | null): boolean {
  return validity === 'repealed' || validity === 'lapsed' || validity === 'delisted'
}

/** `2024-02-01 起`, with 待核实 where the date is not confirmed; empty where there is none to show. */
export function sinceWhen(card: Pick<SourceCard, 'effective_from' | 'effective_confirmed' | 'on_shelf'>): string {
  if (!card.on_shelf) return ''
  if (!card.effective_from) return '施行日期待核实'
  return card.effective_confirmed ? `${card.effective_from} 起` : `${card.effective_from} 起（待核实）`
}

/** `3 条，都现行有效`, or how many are not. */
export function shelfSummary(cards: SourceCard[]): string {
  const inForce = cards.filter((card) => card.validity === 'in_force' || card.validity === 'continued').length
  const absent = cards.filter((card) => !card.on_shelf).length
  if (inForce === cards.length) return `${cards.length} 条，都现行有效`
  if (absent === cards.length) return `${cards.length} 条，原文都未入库`
  return `${cards.length} 条，${inForce} 条现行有效${absent ? `，${absent} 条原文未入库` : ''}`
}

/** What stands over the other day's reading: `当时（2019-12-31）是《信访条例》第三十三条，写法不同`. */
export function besideWords(beside: BesideNote): string {
  const when = beside.now ? `现在（${beside.on}）` : `当时（${beside.on}）`
  if (beside.state === 'not_found') return `${when}的文本里没有对应的条。`
  if (beside.state === 'not_here') {
    if (beside.now) return `${when}的文本没有入库，现在怎么写的要另查。`
    const named = beside.earlier.map((title) => `《${title}》`).join('、')
    return `${when}这一版还没施行，${named ? `那时用的是${named}，` : '那时的文本'}原文没有入库，要另查。`
  }
  const place = `《${beside.short_title}》${beside.label}`
  return beside.state === 'other_number' ? `${when}是${place}，内容一样。` : `${when}是${place}，写法不同：`
}

/** The same in a few characters, for the folded card. */
export function besideMark(beside: BesideNote): string {
  const when = beside.now ? '现在' : '当时'
  return { other_words: `${when}写法不同`, other_number: `${when}条号不同`, not_found: `${when}没有这条`, not_here: `${when}的原文未入库` }[beside.state]
}
