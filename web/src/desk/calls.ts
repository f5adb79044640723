// Every call of the desk. Each throws Problem; see api/client.ts.
import { api, take } from '@/api/client'
import { Problem } from '@/api/problem'
import type * as D from '@/api/desk'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
interface Sent { query?: Record<string, unknown>; body?: unknown; form?: FormData }
interface Loose { request: (method: string, path: string, init: Record<string, unknown>) => Promise<{ data?: unknown; error?: unknown; response: Response }> }

function call<T>(method: Method, path: string, { query, body, form }: Sent = {}): Promise<T> {
  const init = { params: { query }, body: form ?? body, ...(form ? { bodySerializer: () => form } : {}) }
  return take((api as unknown as Loose).request(method.toLowerCase(), `/api/v1${path}`, init)) as Promise<T>
}

function formOf(fields: Record<string, string | Blob | null | undefined>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value)
  return form
}

// Documents
export const findDocuments = (query: { q?: string; only?: D.Only; kind?: D.Kind; limit?: number; offset?: number }) => call<D.DocumentPage>('GET', '/documents', { query })
export const getDocument = (id: number) => call<D.DocumentDetail>('GET', `/documents/${id}`)
export const keepUp = (id: number, body: D.Upkeep) => call<unknown>('PATCH', `/documents/${id}`, { body })
export const disable = (id: number) => call<unknown>('POST', `/documents/${id}/disable`)
export const enable = (id: number) => call<unknown>('POST', `/documents/${id}/enable`)
export const deleteForGood = (id: number) => call<unknown>('DELETE', `/documents/${id}`)

// What was handed in
export const handIn = (file: File, kind?: D.Kind | null, scope?: string | null) => call<D.IntakeOut>('POST', '/intakes', { form: formOf({ file, kind, scope }) })
export const findIntakes = () => call<{ intakes: D.IntakeOut[] }>('GET', '/intakes')
export const getIntake = (id: string) => call<D.IntakeOut>('GET', `/intakes/${id}`)
export const getPreview = (id: string) => call<D.PreviewOut>('GET', `/intakes/${id}/preview`)
export const correct = (id: string, body: Record<string, unknown>) => call<D.PreviewOut>('PATCH', `/intakes/${id}`, { body })
export const approve = (id: string) => call<D.ReleaseOut>('POST', `/intakes/${id}/approve`)
export const discard = (id: string) => call<unknown>('POST', `/intakes/${id}/discard`)
export const pageImage = (id: string, page: number) => `/api/v1/intakes/${id}/pages/${page}`

// Releases and runs
export const findReleases = () => call<{ releases: D.ReleaseOut[]; total: number }>('GET', '/releases')
/** The release that gathers changes now; null where none does. */
export async function findOpenRelease(): Promise<D.ReleaseOut | null> {
  try {
    return await call<D.ReleaseOut>('GET', '/releases/open')
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return null
    throw thrown
  }
}
export const addChange = (body: D.ChangeIn) => call<D.ReleaseOut>('POST', '/releases/open/changes', { body })
export const takeChangeOut = (index: number) => call<D.ReleaseOut>('DELETE', `/releases/open/changes/${index}`)
export const rehearse = (number: number) => call<D.RunOut>('POST', `/releases/${number}/rehearse`)
export const publish = (number: number) => call<D.RunOut>('POST', `/releases/${number}/publish`)
export const rollBack = (number: number) => call<D.RunOut>('POST', `/releases/${number}/roll-back`)
export const drop = (number: number) => call<D.ReleaseOut>('POST', `/releases/${number}/drop`)
export const findRuns = () => call<{ runs: D.RunOut[] }>('GET', '/runs')
export const getRun = (number: number) => call<D.RunOut>('GET', `/runs/${number}`)

// Trying it out
export const findQuestions = () => call<{ questions: D.QuestionOut[]; total: number }>('GET', '/standard-questions')
export const addQuestion = (body: D.QuestionIn) => call<D.QuestionOut>('POST', '/standard-questions', { body })
export const setQuestion = (id: number, body: D.QuestionIn) => call<D.QuestionOut>('PUT', `/standard-questions/${id}`, { body })
export const deleteQuestion = (id: number) => call<unknown>('DELETE', `/standard-questions/${id}`)
export const hitTest = (body: { question: string; on?: string; scope?: string; k?: number }) => call<D.HitTestOut>('POST', '/hit-test', { body })

// Validity
export const findStatusFacts = (query: { q?: string; limit?: number; offset?: number }) => call<{ facts: D.StatusFactOut[]; total: number }>('GET', '/status-facts', { query })
export const deleteStatusFact = (id: number) => call<unknown>('DELETE', `/status-facts/${id}`)
export const readCleanup = (text: string) => call<D.CleanupOut>('POST', '/cleanups/read', { body: { text } })
export const readCleanupFile = (file: File) => call<D.CleanupOut>('POST', '/cleanups/read', { form: formOf({ file }) })
export const applyCleanup = (body: D.CleanupIn) => call<D.ReleaseOut>('POST', '/cleanups/apply', { body })
export const findConflicts = () => call<{ conflicts: D.RuleConflictOut[]; total: number }>('GET', '/conflicts')
export const markConflict = (body: D.RuleConflictIn) => call<D.RuleConflictOut>('POST', '/conflicts', { body })
export const deleteConflict = (id: number) => call<unknown>('DELETE', `/conflicts/${id}`)

// Who relied on it
export const findAffected = (query: { state?: D.AffectedOut['state'] } = {}) => call<D.AffectedPage>('GET', '/affected', { query })
export const review = (id: number, state: 'reviewed' | 'to_correct', note: string) => call<D.AffectedOut>('POST', `/affected/${id}/review`, { body: { state, note } })

// Where texts come from
export const findSources = () => call<{ sources: D.SourceOut[]; total: number }>('GET', '/sources')
export const addSource = (body: D.SourceIn) => call<D.SourceOut>('POST', '/sources', { body })
export const setSource = (id: number, body: Partial<D.SourceIn>) => call<D.SourceOut>('PATCH', `/sources/${id}`, { body })
export const deleteSource = (id: number) => call<unknown>('DELETE', `/sources/${id}`)
export const lookNow = (id?: number) => call<D.RunOut>('POST', '/sources/refresh', { body: id === undefined ? {} : { id } })
export const findSourceItems = (id: number) => call<{ items: D.SourceItemOut[]; total: number }>('GET', `/sources/${id}/items`)
export const keepItem = (id: number) => call<unknown>('POST', `/sources/items/${id}/keep`)

// The index itself
export const getKb = () => call<D.KbOut>('GET', '/kb')
export const verifyKb = () => call<D.RunOut>('POST', '/kb/verify')
export const rebuildKb = () => call<D.RunOut>('POST', '/kb/rebuild')
export const cleanKb = () => call<D.RunOut>('POST', '/kb/gc')
