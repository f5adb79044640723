import { ref } from 'vue'
import type { EntryForm } from '@/casework'
import { findDrafts, forgetDraft, keepDraft } from '@/kept/drafts'
import { say } from '@/kept/said'

/** What a form of an entry was opened for: a saved entry, or what a new one is begun from. */
export interface Begun {
  saved?: string | null
  answer?: string | null
  like?: string | null
  paper?: string | null
  mediation?: string | null
}

/** The name under which such a form is kept on this phone. */
export function entryDraftName({ saved, answer, like, paper, mediation }: Begun): string {
  if (mediation) return `entry.mediation.${mediation}`
  if (paper) return `entry.${saved ?? 'new'}.paper.${paper}`
  if (saved) return `entry.${saved}`
  if (answer) return `entry.of.${answer}`
  return like ? `entry.like.${like}` : 'entry.new'
}

const BEGUN: Record<string, string> = { of: 'answer', like: 'like', mediation: 'mediation' }

/** Where a form kept under a name is filled in. */
function placeOf(name: string): string {
  const [, first = 'new', second, third] = name.split('.')
  if (second === 'paper') return `/entries/${first}?draft=${third}`
  const begun = BEGUN[first]
  return begun && second ? `/entries/new?${begun}=${second}` : `/entries/${first}`
}

/** Typed on this phone and not handed in: the page was left, or the network broke. */
export interface Unsent {
  name: string
  to: string
  words: string
  /** Keys of its entries: one that is listed already was handed in, and its reply got lost. */
  ids: string[]
  changes: boolean
}

type Kept = Partial<EntryForm> & { rows?: Partial<EntryForm>[] }

function unsentOf(name: string, kept: Kept): Unsent {
  const forms = kept.rows ?? [kept]
  const words = forms.map((form) => (form.question || form.advice || '').trim()).filter(Boolean).join('；')
  return { name, to: placeOf(name), words, ids: forms.flatMap(({ id }) => id ?? []), changes: forms.some(({ revision }) => typeof revision === 'number') }
}

/** This person's unsent entries, and a way to throw one away that can be undone. */
export function useUnsent(person: string) {
  const find = () => findDrafts<Kept>(person, 'entry.').map(({ name, value }) => unsentOf(name, value)).filter(({ words }) => words)
  const unsent = ref(find())
  const throwAway = (name: string) => {
    const kept = forgetDraft(person, name)
    unsent.value = find()
    say('扔掉了，没交上去过', () => {
      keepDraft(person, name, kept)
      unsent.value = find()
    })
  }
  return { unsent, throwAway }
}
