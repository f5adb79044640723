import type { EntryForm } from '@/casework'
import type { Tell } from '@/kept/unsent'

// By the name a form is kept under on this phone: where it is filled in, and what it says.

/** What a form of an entry was opened for: a saved entry, or what a new one is begun from. */
export interface Begun {
  saved?: string | null
  answer?: string | null
  like?: string | null
  paper?: string | null
  mediation?: string | null
}

/** The name under which such a form is kept. */
export function entryDraftName({ saved, answer, like, paper, mediation }: Begun): string {
  if (mediation) return `entry.mediation.${mediation}`
  if (paper) return `entry.${saved ?? 'new'}.paper.${paper}`
  if (saved) return `entry.${saved}`
  if (answer) return `entry.of.${answer}`
  return like ? `entry.like.${like}` : 'entry.new'
}

const BEGUN: Record<string, string> = { of: 'answer', like: 'like', mediation: 'mediation' }

function entryPlace(name: string): string {
  const [, first = 'new', second, third] = name.split('.')
  if (second === 'paper') return `/entries/${first}?draft=${third}`
  const begun = BEGUN[first]
  return begun && second ? `/entries/new?${begun}=${second}` : `/entries/${first}`
}

type KeptEntry = Partial<EntryForm> & { rows?: Partial<EntryForm>[] }

/** One entry, or those of a day. One whose key is listed was handed in, and the reply got lost. */
export function tellEntry(listed: (id: string) => boolean): Tell<KeptEntry> {
  return (name, kept) => {
    const forms = kept.rows ?? [kept]
    const words = forms.map((form) => (form.question || form.advice || '').trim()).filter(Boolean).join('；')
    if (!words) return null
    const changed = forms.some(({ revision }) => typeof revision === 'number')
    const arrived = forms.some(({ id }) => id && listed(id))
    return { to: entryPlace(name), words, remark: changed ? '改了没交' : arrived ? '可能交上去了，再交一次不会记成两笔' : '还没交' }
  }
}
