import { api, take } from '@/api/client'
import type { LinkedMatterIn, LinkedMatterOut, LinkedMatterPage } from '@/api/types'

export type CaseKind = 'entry' | 'mediation'

export const findMatters = (cursor?: string): Promise<LinkedMatterPage> => take(api.GET('/api/v1/linked-matters', { params: { query: { cursor } } }))

export async function findMattersOf(kind: CaseKind, case_id: string): Promise<LinkedMatterOut[]> {
  return (await take(api.GET('/api/v1/linked-cases/{kind}/{case_id}', { params: { path: { kind, case_id } } }))).matters
}

export const findMatter = (matter_id: string): Promise<LinkedMatterOut> => take(api.GET('/api/v1/linked-matters/{matter_id}', { params: { path: { matter_id } } }))

/** A matter in a few lines. */
export function tellMatter(one: LinkedMatterOut): string {
  const days = [`${one.opened_on} 开始`, one.due_on && `${one.due_on} 前办完`, one.closed_on && `${one.closed_on} 办结`].filter(Boolean).join('，')
  return [`${one.title}　${one.state_name}`, one.units.join('、'), days, one.note].filter(Boolean).join('\n')
}

/** Write a matter down, or change the one of that revision. Safe to send again. */
export function saveMatter(body: LinkedMatterIn, revision: number | null): Promise<LinkedMatterOut> {
  if (revision === null) return take(api.POST('/api/v1/linked-matters', { body }))
  const { id, ...fields } = body
  return take(api.PUT('/api/v1/linked-matters/{matter_id}', { params: { path: { matter_id: id } }, body: { ...fields, revision } }))
}

/** Withdraw one entered by mistake: its cases keep it, and nothing else can be attached. */
export async function withdrawMatter(matter_id: string): Promise<void> {
  await take(api.DELETE('/api/v1/linked-matters/{matter_id}', { params: { path: { matter_id } } }))
}

const of = (matter_id: string, kind: CaseKind, case_id: string) => ({ params: { path: { matter_id, kind, case_id } } })

export async function attachCase(matter: string, kind: CaseKind, id: string): Promise<void> {
  await take(api.PUT('/api/v1/linked-matters/{matter_id}/cases/{kind}/{case_id}', of(matter, kind, id)))
}

export async function detachCase(matter: string, kind: CaseKind, id: string): Promise<void> {
  await take(api.DELETE('/api/v1/linked-matters/{matter_id}/cases/{kind}/{case_id}', of(matter, kind, id)))
}
