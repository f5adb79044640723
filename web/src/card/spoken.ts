import type { Answer } from '@/api/types'
import type { Face } from './face'

const NUMERALS = '一二三四五六七八九十'

function steps(lines: string[]): string[] {
  return lines.map((line, i) => `第${NUMERALS[i] ?? i + 1}步，${line}`)
}

/** What is read of an answer: the conclusion, then law and number of each source, then the steps. */
export function spokenAnswer(answer: Answer): string[] {
  const said = (answer.text || answer.guide?.conclusion || '').replace(/\[\d+(?:[,，、]\s*\d+)*\]/g, '')
  const sources = answer.sources.map((source) => `${source.short_title}，${source.label}`)
  return [said || '这件事没有现成的指南。', ...(sources.length ? [`依据：${sources.join('；')}。`] : []), ...steps(answer.guide?.steps ?? [])]
}

/** What is read of a card, in the same order. */
export function spokenCard(face: Face): string[] {
  const linesOf = (name: string) => face.sections.find((section) => section.name === name)?.lines ?? []
  return [...linesOf('一句话'), ...linesOf('凭什么').map((line) => `依据：${line}`), ...steps(linesOf('怎么办'))]
}
