import { api, take } from '@/api/client'
import type { MediationIn, MediationOut, PartyIn } from '@/api/types'
import { newId } from '@/kept/uuid'
import { today } from '@/words/dates'

/** A mediation as it is being typed. `id` goes with every try to save it. */
export interface MediationForm extends MediationIn {
  revision: number | null
}

export const SIDES: Record<PartyIn['side'], string> = { applicant: '申请人', respondent: '被申请人' }

export function freshParty(side: PartyIn['side']): PartyIn {
  return { side, name: '', phone: '', address: '', guardian: '', sex: '', ethnicity: '', age: null, occupation: '' }
}

export function freshMediation(village_id: number | null): MediationForm {
  return {
    id: newId(),
    revision: null,
    accepted_on: today(),
    source: 'application',
    dispute_type: '',
    village_id,
    facts: '',
    parties: [freshParty('applicant'), freshParty('respondent')],
  }
}

export function mediationOf(saved: MediationOut): MediationForm {
  const { id, revision, accepted_on, source, dispute_type, village_id, facts } = saved
  return { id, revision, accepted_on, source, dispute_type, village_id, facts, parties: saved.parties.map((party) => ({ ...party })) }
}

export function findMediation(id: string): Promise<MediationOut> {
  return take(api.GET('/api/v1/mediations/{mediation_id}', { params: { path: { mediation_id: id } } }))
}

/** Register a new mediation, or change one. Safe to call again with the same form. */
export function saveMediation(form: MediationForm): Promise<MediationOut> {
  const { revision, ...rest } = form
  const body = { ...rest, facts: form.facts.trim(), parties: form.parties.filter((party) => party.name.trim()).map((party) => ({ ...party, name: party.name.trim() })) }
  if (revision === null) return take(api.POST('/api/v1/mediations', { body }))
  return take(api.PUT('/api/v1/mediations/{mediation_id}', { params: { path: { mediation_id: form.id } }, body: { ...body, revision } }))
}

/** `李某甲与王某乙`, with 等 where there are more. */
export function partiesOf(mediation: { parties: readonly Pick<PartyIn, 'side' | 'name'>[] }): string {
  const side = (which: PartyIn['side']) => {
    const names = mediation.parties.filter((party) => party.side === which).map((party) => party.name)
    return names.length > 1 ? `${names[0]}等` : (names[0] ?? '')
  }
  return [side('applicant'), side('respondent')].filter(Boolean).join('与') || '没写当事人'
}
