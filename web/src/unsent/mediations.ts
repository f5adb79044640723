import type { Tell } from '@/kept/unsent'
import { type MediationForm, partiesOf } from '@/mediating'
import { STEP_FORMS } from '@/stepping'

// By the name a form is kept under on this phone: where it is filled in, and what it says.

export const MEDIATION_FORMS = ['mediation', 'step', 'agreement', 'end'] as const

/** The registration of a mediation, or something recorded of one; `parties` names a listed one's. */
export function tellMediation(parties: (id: string) => string | null): Tell<Partial<MediationForm>> {
  return (name, kept) => {
    const [form = '', id = '', kind = '', step] = name.split('.')
    const of = parties(id) ?? '一件调解'
    const at = `/mediations/${id}`
    if (form === 'agreement') return { to: `${at}/agreement`, words: of, remark: '达成协议，还没存' }
    if (form === 'end') return { to: `${at}/end`, words: of, remark: '没调成，还没存' }
    if (form === 'step') {
      const title = STEP_FORMS[kind]?.title
      return title ? { to: `${at}/steps/${kind}${step ? `?step=${step}` : ''}`, words: of, remark: `${title}，还没存` } : null
    }
    const named = (kept.parties ?? []).filter((party) => party.name.trim())
    if (id !== 'new') return { to: `${at}/edit`, words: of, remark: '登记改了没存' }
    const words = [named.length ? partiesOf({ parties: named }) : '', kept.facts?.trim()].filter(Boolean).join('：')
    return words ? { to: at, words, remark: '还没登记' } : null
  }
}
