import type { components } from '@/api/schema'
import { longDay } from '@/words/dates'

// What a card says, in the order it is read: the same for the screen, the paper, the picture and the voice.

export type Takeaway = components['schemas']['TakeawayOut']
export type PublicCard = components['schemas']['PublicCard']
type Named = components['schemas']['NamedArticle']

export interface Section {
  name: string
  lines: string[]
  look: 'big' | 'steps' | 'plain' | 'small'
  /** Who wrote it, where it was not us. */
  by?: string
}

export interface Face {
  day: string
  title: string
  /** The AI label; empty once somebody answers for the card by name. */
  label: string
  /** Who confirmed it and when; empty: nobody. */
  confirmed: string
  confirmedBy: string
  confirmedOn: string
  sections: Section[]
}

/** What is written into a file about how it was made; it says so after a person confirmed it too. */
export function originOf(face: Face): string {
  return face.label || `AI辅助生成，${face.confirmed}`
}

export function faceOf(card: Takeaway | PublicCard): Face {
  const { confirmed_by, confirmed_on, writer } = card
  const confirmed = confirmed_by && confirmed_on ? `已由${confirmed_by}于${longDay(confirmed_on)}核对` : ''
  const his = (by: string) => (by === 'adviser' ? `${writer} 写` : undefined)
  const sections: Section[] = [
    { name: '一句话', lines: card.conclusion.split(/\n+/).filter(Boolean), look: 'big', by: his(card.conclusion_by) },
    { name: '怎么办', lines: card.steps, look: 'steps', by: his(card.steps_by) },
    { name: '带上', lines: card.bring, look: 'plain' },
    { name: '记住', lines: card.dates, look: 'plain' },
    { name: '找谁', lines: card.contacts, look: 'plain' },
    { name: '凭什么', lines: basis(card), look: 'small' },
  ]
  return {
    day: longDay(card.asked_on),
    title: card.title,
    label: confirmed ? '' : card.label,
    confirmed,
    confirmedBy: confirmed_by,
    confirmedOn: confirmed_on ? longDay(confirmed_on) : '',
    sections: sections.filter((section) => section.lines.length),
  }
}

function basis(card: Takeaway | PublicCard): string[] {
  if (!card.sources.length) return []
  const day = longDay('checked_on' in card ? card.checked_on : card.asked_on)
  const states = new Map<string, Named[]>()
  for (const source of card.sources) {
    const state = isInForce(source) ? '现行有效' : source.validity_name
    states.set(state, [...(states.get(state) ?? []), source])
  }
  const lines = [...states].map(([state, sources]) => `${lawLine(sources)}。${day}查，${sources.length > 1 ? '均' : ''}${state}。`)
  return card.fact_date === card.asked_on ? lines : [`按${longDay(card.fact_date)}的法律。`, ...lines]
}

function isInForce(source: Named): boolean {
  return source.validity_name === '现行有效' || source.validity_name === '继续有效'
}

/** `民法典第一条、第二条；收养法第三条（2024年2月1日起施行）`: each law once. */
export function lawLine(sources: Named[]): string {
  const laws = new Map<string, { labels: string[]; since: string }>()
  for (const { short_title, label, effective_from } of sources) {
    const since = effective_from ? `（${longDay(effective_from)}起施行）` : ''
    const law = laws.get(short_title) ?? { labels: [], since }
    law.labels.push(label)
    laws.set(short_title, law)
  }
  return [...laws].map(([title, { labels, since }]) => `${title}${labels.join('、')}${since}`).join('；')
}
