// Days are "YYYY-MM-DD" in Asia/Shanghai, whatever the phone's own zone; instants are ISO text from the server.

const EIGHT_HOURS = 8 * 3600_000
const WEEK = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The present day in Asia/Shanghai. */
export function today(now: number = Date.now()): string {
  return new Date(now + EIGHT_HOURS).toISOString().slice(0, 10)
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

function days(day: string): number {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

/** `2026-12-14 周一` */
export function dayWithWeek(day: string): string {
  return `${day} ${weekday(day)}`
}

export function weekday(day: string): string {
  return WEEK[new Date(days(day) * 86_400_000).getUTCDay()] ?? ''
}

/** `2026年12月14日`, for the day that matters. */
export function longDay(day: string): string {
  const [year, month, date] = parts(day)
  return `${year}年${month}月${date}日`
}

/** `今天`, `昨天`, else the day itself. */
export function nearDay(day: string, present: string = today()): string {
  const ago = days(present) - days(day)
  return ago === 0 ? '今天' : ago === 1 ? '昨天' : day
}

/** Days from the present day until another; negative once it is past. */
export function daysUntil(day: string, present: string = today()): number {
  return days(day) - days(present)
}

/** `2026年11月23日 10:12` in Asia/Shanghai. An instant without a zone is read as UTC. */
export function moment(instant: string): string {
  const zoned = /[zZ]|[+-]\d\d:?\d\d$/.test(instant) ? instant : `${instant}Z`
  const local = new Date(Date.parse(zoned) + EIGHT_HOURS).toISOString()
  return `${longDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}

/** The day in Asia/Shanghai of an instant. An instant without a zone is read as UTC. */
export function dayOf(instant: string): string {
  const zoned = /[zZ]|[+-]\d\d:?\d\d$/.test(instant) ? instant : `${instant}Z`
  return today(Date.parse(zoned))
}

/** The day before: the last day in force of a text that ends on `day`. */
export function dayBefore(day: string): string {
  return new Date((days(day) - 1) * 86_400_000).toISOString().slice(0, 10)
}

/** `11月20日 18:02`, with the year where it is another one. */
export function shortMoment(instant: string, present: string = today()): string {
  const full = moment(instant)
  return full.startsWith(`${present.slice(0, 4)}年`) ? full.slice(5) : full
}

/** `2026-11` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function monthName(month: string): string {
  const [year, number] = parts(`${month}-01`)
  return `${year}年${number}月`
}

/** The month so many months away. */
export function shiftMonth(month: string, by: number): string {
  const [year, number] = parts(`${month}-01`)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** First and last day of a month. */
export function monthSpan(month: string): { first: string; last: string } {
  const [year, number] = parts(`${month}-01`)
  return { first: `${month}-01`, last: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
