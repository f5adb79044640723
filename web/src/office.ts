import { api, take } from '@/api/client'
import type { EntryEvent, EntryOut, MoveResult, ReceivedEntry } from '@/api/types'

export type Received = Exclude<EntryOut['state'], 'draft'>

/** What was handed in of my township. */
export function findReceived(state: Received, cursor: string | null) {
  return take(api.GET('/api/v1/office/entries', { params: { query: { state, limit: 50, cursor: cursor ?? undefined } } }))
}

export function getReceived(id: string): Promise<ReceivedEntry> {
  return take(api.GET('/api/v1/office/entries/{entry_id}', { params: { path: { entry_id: id } } }))
}

export async function findReceivedEvents(id: string): Promise<EntryEvent[]> {
  return (await take(api.GET('/api/v1/office/entries/{entry_id}/history', { params: { path: { entry_id: id } } }))).events
}

const asksOf = (entries: readonly EntryOut[]) => entries.map(({ id, revision }) => ({ id, revision }))

/** Confirm several; each has its own result. Safe to call again. */
export async function confirmEntries(entries: readonly EntryOut[]): Promise<MoveResult[]> {
  return (await take(api.POST('/api/v1/office/entries/confirm', { body: { entries: asksOf(entries) } }))).results
}

/** Return several for one reason; each has its own result. Safe to call again. */
export async function returnEntries(entries: readonly EntryOut[], reason: string): Promise<MoveResult[]> {
  return (await take(api.POST('/api/v1/office/entries/return', { body: { entries: asksOf(entries), reason } }))).results
}

/** What could not be done, in one sentence; empty where all went. */
export function refusals(results: readonly MoveResult[]): string {
  const refused = results.filter(({ code }) => code)
  if (!refused.length) return ''
  const why = [...new Set(refused.map(({ message }) => message))].join('')
  return results.length === 1 ? why : `有 ${refused.length} 笔没办成：${why}`
}
