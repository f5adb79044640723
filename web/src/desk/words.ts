// Sentences of the desk, from what the server says.
import type { CleanupResult, DocumentOut, Kind } from '@/api/desk'
import { dayBefore } from '@/words/dates'

export const KINDS: { value: Kind; name: string }[] = [
  { value: 'normative_document', name: '规范性文件' },
  { value: 'village_rules', name: '村规民约' },
  { value: 'guide', name: '指南' },
  { value: 'model_case', name: '典型案例' },
  { value: 'form', name: '文书格式' },
  { value: 'law', name: '法律' },
  { value: 'administrative_regulation', name: '行政法规' },
  { value: 'judicial_interpretation', name: '司法解释' },
  { value: 'departmental_rule', name: '部门规章' },
  { value: 'local_regulation', name: '地方性法规' },
]

export const RESULTS: { value: CleanupResult; name: string }[] = [
  { value: 'continued', name: '继续有效' },
  { value: 'repealed', name: '废止' },
  { value: 'amended', name: '修改' },
  { value: 'delisted', name: '剔除' },
  { value: 'unknown', name: '没写明' },
]

/** `1,981` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `142 KB`, `3.4 MB` */
export function sizeOf(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  const megabytes = bytes / 1024 / 1024
  return megabytes < 1024 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}

/** `6 秒`, `2 分钟`, `1 小时 5 分钟`: how long something takes, roughly. */
export function spanOf(seconds: number): string {
  if (seconds < 59.5) return `${Math.max(1, Math.round(seconds))} 秒`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} 分钟`
  return minutes % 60 ? `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟` : `${minutes / 60} 小时`
}

/** `45 / 120，每秒 12，还要约 6 秒`: as much of it as is known. */
export function paceOf({ done, total, rate, seconds_left }: { done: number; total: number; rate: number | null; seconds_left: number | null }): string {
  const said: string[] = []
  if (total > 0) said.push(`${grouped(done)} / ${grouped(total)}`)
  else if (done > 0) said.push(grouped(done))
  if (rate !== null && rate > 0) said.push(rate >= 1 ? `每秒 ${grouped(Math.round(rate))}` : `每分钟 ${Math.max(1, Math.round(rate * 60))}`)
  if (seconds_left !== null && total > done) said.push(`还要约 ${spanOf(seconds_left)}`)
  return said.join('，')
}

/** The last place of a scope's path: 南沟村. */
export function placeName(scope: string): string {
  return scope.split('/').at(-1) || scope
}

/** Whether a first day is known, not guessed. */
export function isSure(basis: DocumentOut['effective_basis']): boolean {
  return basis !== 'adoption' && basis !== 'unknown'
}

const NO_RULES: DocumentOut['kind'][] = ['guide', 'standard_answer', 'model_case', 'form']

/** `2024-08-01 至 2026-12-31`, `2011-01-01 起`, `至 2023-12-31`, `施行日期待核实`; the day of what is no rule and so never in force. */
export function termOf(one: Pick<DocumentOut, 'effective_from' | 'effective_to' | 'valid_until' | 'effective_basis' | 'kind'>): string {
  const until = one.effective_to ? dayBefore(one.effective_to) : one.valid_until
  if (NO_RULES.includes(one.kind)) return one.effective_from ?? ''
  if (!one.effective_from) return until ? `至 ${until}` : '施行日期待核实'
  const doubt = isSure(one.effective_basis) ? '' : '（待核实）'
  return until ? `${one.effective_from} 至 ${until}${doubt}` : `${one.effective_from} 起${doubt}`
}

const COUNTED: Record<string, string> = {
  in_force: '现行有效',
  continued: '继续有效',
  not_yet_in_force: '尚未生效',
  amended: '已被修改',
  repealed: '已废止',
  lapsed: '已失效',
  delisted: '已剔除',
  unknown: '没写明',
  put: '上架',
  correct: '改过内容',
  disable: '停用',
  enable: '重新用上',
  learn: '换了问句模型',
  note: '加了说明',
}

/** What a validity, or any other word a receipt counts under, is called. */
export function countedName(name: string): string {
  return COUNTED[name] ?? name
}

/** The sum check of a clean-up: `31 = 25 + 4 + 2`, the larger first. */
export function sumLine(touched: Record<string, number>): string {
  const parts = Object.values(touched).filter((count) => count > 0)
  const total = parts.reduce((sum, count) => sum + count, 0)
  return parts.length > 1 ? `${total} = ${parts.join(' + ')}` : String(total)
}

/** How a passage was found, for people. */
export function whyFound(why: string): string {
  const [how, place] = why.split(' ')
  switch (how) {
    case 'lay':
      return '俗话词'
    case 'own':
      return '本地文件，字和意思都近'
    case 'exact':
      return '按条号找到'
    case 'lexical':
      return `按字第 ${place}`
    case 'dense':
      return `按意思第 ${place}`
    case 'phrasing':
      return `换个说法第 ${place}`
    case 'ranked':
      return `重排前第 ${place}`
    case 'known':
      return '像已知的问题'
    case 'matter':
      return '两件事，分开找的'
    case 'guide':
      return '指南里引的'
    case 'higher':
      return '上位法，先用它'
    default:
      return why
  }
}
