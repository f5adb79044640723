import { api, take } from '@/api/client'
import type { AnnualReturn, CountingRule, ReturnEntry, ServiceKind } from '@/api/types'

export type By = AnnualReturn['by']

export const GROUPINGS: { value: By; name: string }[] = [
  { value: 'township', name: '按乡镇' },
  { value: 'village', name: '按村' },
  { value: 'adviser', name: '按人' },
  { value: 'month', name: '按月' },
]

export function findReturn(year: number, by: By): Promise<AnnualReturn> {
  return take(api.GET('/api/v1/figures/return', { params: { query: { year, by } } }))
}

/** The entries behind one number, as many as it says. */
export async function findBehind(year: number, kind: ServiceKind, by: By, key: string): Promise<ReturnEntry[]> {
  return (await take(api.GET('/api/v1/figures/return/entries', { params: { query: { year, kind, by, key } } }))).entries
}

export const findRules = (): Promise<CountingRule[]> => take(api.GET('/api/v1/counting-rules'))

export async function findRuleEdits(kind: ServiceKind) {
  return (await take(api.GET('/api/v1/counting-rules/{kind}/history', { params: { path: { kind } } }))).edits
}

export function changeRule(rule: CountingRule, change: { counts_by: string; rule: string; confirmed: boolean; note: string }): Promise<CountingRule[]> {
  return take(api.PUT('/api/v1/counting-rules/{kind}', { params: { path: { kind: rule.kind } }, body: { ...change, revision: rule.revision } }))
}
