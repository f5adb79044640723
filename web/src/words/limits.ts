import type { LimitOut } from '@/api/types'
import { dayWithWeek } from './dates'

/** `最晚 2026-12-10 周四`, or what starts it where no day is known. */
export function limitLast(limit: LimitOut): string {
  if (limit.due) return `最晚 ${dayWithWeek(limit.due)}`
  return limit.start_fact ? `从${limit.start_fact}起 ${limit.span}` : limit.span
}

/** `还有 15 天`, `就是今天`, `过了 3 天`; empty where nothing was counted. */
export function limitLeft(limit: LimitOut): string {
  if (limit.days_left === null) return ''
  if (limit.days_left === 0) return '就是今天'
  return limit.days_left > 0 ? `还有 ${limit.days_left} 天` : `过了 ${-limit.days_left} 天`
}

/** `从 2026-11-10 调解协议生效起 30 日`: the fact and the day a last day was counted from; empty where none was. */
export function limitStart(limit: LimitOut): string {
  return limit.due && limit.start ? `从 ${limit.start} ${limit.start_fact}起 ${limit.span}` : ''
}

/** Whether a day can be asked for: hours have no last day, and what has no limit has no start. */
export function canCount(limit: LimitOut): boolean {
  return !!limit.start_fact && !limit.span.includes('小时')
}

/** How it was counted, the longest it can be, what comes after it, and what else is to be known. */
export function limitNotes(limit: LimitOut): string[] {
  const longest = limit.longest.map(({ says, due }) => (due ? `${says}；就从 ${limit.start} 起算，到 ${due}` : says))
  const after = limit.extension ? [limit.extension.due ? `${limit.extension.says}，到 ${limit.extension.due}` : limit.extension.says] : []
  return [limit.how, ...longest, ...after, limit.note].filter(Boolean)
}
