import { api, take } from '@/api/client'
import type { AnnualReturn, CheckItem, Corrections, CountedMediation, CountingRule, DisputeCheck, DisputeCorrection, DisputeItem, DisputeStatistics, FigureSnapshot, ReportParagraph, ReturnEntry, ServiceKind } from '@/api/types'

export type By = AnnualReturn['by']

export const GROUPINGS: { value: By; name: string }[] = [
  { value: 'township', name: '按乡镇' },
  { value: 'village', name: '按村' },
  { value: 'adviser', name: '按人' },
  { value: 'month', name: '按月' },
]

/** A year as it stands now, or, with `frozen`, as it was frozen. */
export async function findReturn(year: number, by: By, frozen: string | null = null): Promise<AnnualReturn> {
  if (frozen === null) return take(api.GET('/api/v1/figures/return', { params: { query: { year, by } } }))
  return (await take(api.GET('/api/v1/figures/snapshots/{snapshot_id}', { params: { path: { snapshot_id: frozen }, query: { by } } }))).annual
}

/** The entries behind one number, as many as it says. */
export async function findBehind(year: number, kind: ServiceKind, by: By, key: string, frozen: string | null = null): Promise<ReturnEntry[]> {
  if (frozen === null) return (await take(api.GET('/api/v1/figures/return/entries', { params: { query: { year, kind, by, key } } }))).entries
  return (await take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/entries', { params: { path: { snapshot_id: frozen }, query: { kind, by, key } } }))).entries
}

export const findSnapshots = (year: number): Promise<FigureSnapshot[]> => take(api.GET('/api/v1/figures/snapshots', { params: { query: { year } } }))

export const freezeYear = (id: string, year: number): Promise<FigureSnapshot> => take(api.POST('/api/v1/figures/snapshots', { body: { id, year } }))

/** What was done since a year was frozen, and what it would move. */
export const findCorrections = (snapshot_id: string): Promise<Corrections> => take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/corrections', { params: { path: { snapshot_id } } }))

/** The year in the wording of a work report. */
export const findParagraph = (year: number, frozen: string | null): Promise<ReportParagraph> =>
  frozen === null
    ? take(api.GET('/api/v1/figures/return/paragraph', { params: { query: { year } } }))
    : take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/paragraph', { params: { path: { snapshot_id: frozen } } }))

/** Where the Excel file is; `open` to everybody: without the entries, small numbers hidden. */
export function exportAddress(year: number, by: By, frozen: string | null, open = false): string {
  const address = frozen === null ? `/api/v1/figures/return/export?year=${year}&by=${by}` : `/api/v1/figures/snapshots/${frozen}/export?by=${by}`
  return open ? `${address}&public=true` : address
}

/** Where the report's paragraph is as a Word file, with its tables; `open` to everybody: small numbers hidden. */
export function reportAddress(year: number, frozen: string | null, open = false): string {
  const address = frozen === null ? `/api/v1/figures/return/report?year=${year}&public=` : `/api/v1/figures/snapshots/${frozen}/report?public=`
  return `${address}${open}`
}

export const findRules = (): Promise<CountingRule[]> => take(api.GET('/api/v1/counting-rules'))

export async function findRuleEdits(kind: ServiceKind) {
  return (await take(api.GET('/api/v1/counting-rules/{kind}/history', { params: { path: { kind } } }))).edits
}

export function changeRule(rule: CountingRule, change: { counts_by: string; rule: string; confirmed: boolean; note: string }): Promise<CountingRule[]> {
  return take(api.PUT('/api/v1/counting-rules/{kind}', { params: { path: { kind: rule.kind } }, body: { ...change, revision: rule.revision } }))
}

export type Division = DisputeStatistics['by']

export const DIVISIONS: { value: Division; name: string }[] = [
  { value: 'type_township', name: '按类型和乡镇' },
  { value: 'type', name: '按类型' },
  { value: 'township', name: '按乡镇' },
  { value: 'month', name: '按月' },
  { value: 'source', name: '按来源' },
  { value: 'committee', name: '按调委会' },
]

/** The statistics as they stand now, or, with `frozen`, as they were frozen. */
export const findDisputes = (year: number, by: Division, frozen: string | null): Promise<DisputeStatistics> =>
  frozen === null
    ? take(api.GET('/api/v1/figures/disputes', { params: { query: { year, by } } }))
    : take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/disputes', { params: { path: { snapshot_id: frozen }, query: { by } } }))

/** The mediations behind one number, as many as it says. */
export async function findCounted(year: number, item: DisputeItem, by: Division, key: string, frozen: string | null): Promise<CountedMediation[]> {
  if (frozen === null) return (await take(api.GET('/api/v1/figures/disputes/mediations', { params: { query: { year, item, by, key } } }))).mediations
  return (await take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/disputes/mediations', { params: { path: { snapshot_id: frozen }, query: { item, by, key } } }))).mediations
}

/** The checks for disputes behind one number. */
export async function findCountedChecks(year: number, item: CheckItem, key: string, frozen: string | null): Promise<DisputeCheck[]> {
  if (frozen === null) return (await take(api.GET('/api/v1/figures/disputes/checks', { params: { query: { year, item, key } } }))).checks
  return (await take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/disputes/checks', { params: { path: { snapshot_id: frozen }, query: { item, key } } }))).checks
}

/** What of the disputes counts otherwise since a year was frozen. */
export async function findDisputeCorrections(frozen: string): Promise<DisputeCorrection[]> {
  return (await take(api.GET('/api/v1/figures/snapshots/{snapshot_id}/disputes/corrections', { params: { path: { snapshot_id: frozen } } }))).corrections
}

/** Where the Excel file of the disputes is; `open` to everybody: without the records, small numbers hidden. */
export function disputeAddress(year: number, by: Division, frozen: string | null, open = false): string {
  const address = frozen === null ? `/api/v1/figures/disputes/export?year=${year}&by=${by}` : `/api/v1/figures/snapshots/${frozen}/disputes/export?by=${by}`
  return open ? `${address}&public=true` : address
}
