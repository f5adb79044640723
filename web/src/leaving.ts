import { reactive } from 'vue'
import { later } from '@/kept/said'

/** Rows taken out of a list already, whose removal can still be undone. */
export function useLeaving<Key extends number | string>(): {
  leaving: ReadonlySet<Key>
  /** Hide a row and do `act` in a while, unless it is undone; `act` reads the list again, and never throws. */
  leave: (key: Key, told: string, act: () => Promise<void>) => void
} {
  const leaving = reactive(new Set()) as Set<Key>
  function leave(key: Key, told: string, act: () => Promise<void>) {
    leaving.add(key)
    const back = () => void leaving.delete(key)
    later(told, () => void act().finally(back), back)
  }
  return { leaving, leave }
}
