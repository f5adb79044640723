import { effectScope, nextTick, reactive, watch } from 'vue'
import { forget, names, read, write } from './store'

/** Typed words that stay on this phone until they are saved. */
export interface Draft<T extends object> {
  /** Bind the form to it: every change is kept at once. */
  value: T
  /** Whether something was kept from before. */
  restored: boolean
  /** Forget it, and start again from `fresh`. */
  clear(fresh: T): void
  /** Stop keeping; what is kept stays. */
  close(): void
}

const keyOf = (person: string, name: string) => `${person}.draft.${name}`

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What was kept, with the fields it lacks from the fresh one, in groups of fields too: an earlier release knew fewer. */
function filledUp(kept: unknown, fresh: unknown): unknown {
  if (kept === undefined) return fresh
  if (!isGroup(kept) || !isGroup(fresh)) return kept
  return { ...kept, ...Object.fromEntries(Object.entries(fresh).map(([name, value]) => [name, filledUp(kept[name], value)])) }
}

/** Open a person's draft. Fields the kept one lacks come from `fresh`. */
export function openDraft<T extends object>(person: string, name: string, fresh: T): Draft<T> {
  const key = keyOf(person, name)
  const kept = read<Partial<T>>(key)
  const value = reactive(filledUp(kept ?? {}, fresh) as object) as T
  let keeping = true
  const scope = effectScope(true)
  scope.run(() => watch(value, () => keeping && write(key, value), { deep: true, flush: 'sync' }))
  return {
    value,
    restored: kept !== null,
    clear(again) {
      keeping = false
      forget(key)
      Object.assign(value, again)
      void nextTick(() => (keeping = true))
    },
    close: () => scope.stop(),
  }
}

/** What this person has kept under names that begin so. */
export function findDrafts<T>(person: string, prefix: string): { name: string; value: T }[] {
  const all = keyOf(person, '')
  return names(all + prefix).flatMap((key) => {
    const value = read<T>(key)
    return value === null ? [] : [{ name: key.slice(all.length), value }]
  })
}

/** Forget one that is not open; what it held. */
export function forgetDraft(person: string, name: string): unknown {
  const key = keyOf(person, name)
  const kept = read(key)
  forget(key)
  return kept
}

export function keepDraft(person: string, name: string, value: unknown): void {
  write(keyOf(person, name), value)
}

/** Whether this person has typed something that is not saved yet. */
export function hasDrafts(person: string): boolean {
  return names(keyOf(person, '')).length > 0
}

export function forgetDrafts(person: string): void {
  for (const name of names(`${person}.`)) forget(name)
}
