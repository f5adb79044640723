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

/** Open a person's draft. Fields the kept one lacks come from `fresh`. */
export function openDraft<T extends object>(person: string, name: string, fresh: T): Draft<T> {
  const key = `${person}.draft.${name}`
  const kept = read<Partial<T>>(key)
  const value = reactive({ ...fresh, ...kept }) as T
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

/** Whether this person has typed something that is not saved yet. */
export function hasDrafts(person: string): boolean {
  return names(`${person}.draft.`).length > 0
}

export function forgetDrafts(person: string): void {
  for (const name of names(`${person}.`)) forget(name)
}
