import { type Ref, ref } from 'vue'
import { findDrafts, forgetDraft, keepDraft } from './drafts'
import { say } from './said'

/** Typed on this phone and not handed in: the page was left, or the network broke. */
export interface Unsent {
  name: string
  /** Where it is filled in. */
  to: string
  words: string
  remark: string
}

/** How a kept form is told; null where nothing was typed, or it is no form of this list. */
export type Tell<T> = (name: string, kept: T) => Omit<Unsent, 'name'> | null

/** A person's unsent forms of some kinds (how their names begin), and a way to throw one away that can be undone. */
export function useUnsent<T>(person: string, kinds: readonly string[], tell: Tell<T>): { unsent: Ref<Unsent[]>; read: () => void; throwAway: (name: string) => void } {
  const find = () =>
    kinds
      .flatMap((kind) => findDrafts<T>(person, `${kind}.`))
      .flatMap(({ name, value }) => {
        const told = tell(name, value)
        return told ? [{ name, ...told }] : []
      })
  const unsent = ref(find())
  const read = () => void (unsent.value = find())
  const throwAway = (name: string) => {
    const kept = forgetDraft(person, name)
    read()
    say('扔掉了，没交上去过', () => {
      keepDraft(person, name, kept)
      read()
    })
  }
  return { unsent, read, throwAway }
}
