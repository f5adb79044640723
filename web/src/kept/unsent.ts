import { type ComputedRef, computed, shallowRef } from 'vue'
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

/** How a kept form is told, asked again when what it looks at changes; null where nothing was typed, or it is no form of this list. */
export type Tell<T> = (name: string, kept: T) => Omit<Unsent, 'name'> | null

/** A person's unsent forms of some kinds (how their names begin), and a way to throw one away that can be undone. */
export function useUnsent<T>(person: string, kinds: readonly string[], tell: Tell<T>): { unsent: ComputedRef<Unsent[]>; throwAway: (name: string) => void } {
  const find = () => kinds.flatMap((kind) => findDrafts<T>(person, `${kind}.`))
  const kept = shallowRef(find())
  const unsent = computed(() =>
    kept.value.flatMap(({ name, value }) => {
      const told = tell(name, value)
      return told ? [{ name, ...told }] : []
    }),
  )
  const throwAway = (name: string) => {
    const held = forgetDraft(person, name)
    kept.value = find()
    say('扔掉了，没交上去过', () => {
      keepDraft(person, name, held)
      kept.value = find()
    })
  }
  return { unsent, throwAway }
}
