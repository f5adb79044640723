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
