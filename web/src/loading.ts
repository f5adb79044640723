import { type Ref, ref, shallowRef } from 'vue'
import { type Problem, asProblem } from '@/api/problem'

/** Something read from the server, with what is known about the reading. */
export interface Loading<T> {
  data: Ref<T | null>
  problem: Ref<Problem | null>
  busy: Ref<boolean>
  /** Read it (again). Never throws. A later reading wins over an earlier one. */
  load: () => Promise<void>
}

export function useLoading<T>(readIt: () => Promise<T>): Loading<T> {
  const data = shallowRef<T | null>(null) as Ref<T | null>
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let turn = 0
  const load = async () => {
    const mine = ++turn
    busy.value = true
    problem.value = null
    try {
      const got = await readIt()
      if (mine === turn) data.value = got
    } catch (thrown) {
      if (mine === turn) problem.value = asProblem(thrown)
    } finally {
      if (mine === turn) busy.value = false
    }
  }
  return { data, problem, busy, load }
}

/** Something sent to the server at a tap: one at a time, its problem kept for showing. */
export function useSending(): {
  busy: Ref<boolean>
  problem: Ref<Problem | null>
  send: (act: () => Promise<void>) => Promise<boolean>
} {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const send = async (act: () => Promise<void>) => {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await act()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, send }
}
