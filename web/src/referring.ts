import { api, take } from '@/api/client'
import type { EntryReferral } from '@/api/types'

const entry = (entry_id: string) => ({ params: { path: { entry_id } } })

/** To whom an entry, mine or handed in to me, was handed on. */
export function findReferrals(id: string): Promise<EntryReferral[]> {
  return take(api.GET('/api/v1/entries/{entry_id}/referrals', entry(id)))
}

/** Hand it on. Safe to send again: `id` goes with every try. */
export function refer(entryId: string, body: { id: string; place: string; reason: string; on: string }): Promise<EntryReferral> {
  return take(api.POST('/api/v1/entries/{entry_id}/referrals', { ...entry(entryId), body }))
}

/** Write down what they answered. Safe to send again. */
export function putReply(entryId: string, referral: EntryReferral, reply: string, on: string): Promise<EntryReferral> {
  const params = { path: { entry_id: entryId, referral_id: referral.id } }
  return take(api.PUT('/api/v1/entries/{entry_id}/referrals/{referral_id}/reply', { params, body: { revision: referral.revision, reply, on } }))
}
