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

/** A list that comes page by page, each with the cursor of the next. */
export function usePaged<T>(readPage: (cursor: string | undefined) => Promise<{ found: T[]; next: string | null }>): {
  found: Ref<T[]>
  next: Ref<string | null>
  busy: Ref<boolean>
  problem: Ref<Problem | null>
  /** Whether a first page has come. */
  there: Ref<boolean>
  /** From the first page (again). Never throws. */
  load: () => Promise<void>
  /** The next page; nothing while one is on its way. */
  more: () => Promise<void>
} {
  const found = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const there = ref(false)
  let from: string | undefined
  const page = useLoading(() => readPage(from))
  const read = async (before: T[], cursor: string | undefined) => {
    from = cursor
    await page.load()
    const got = page.data.value
    if (page.problem.value || !got) return
    found.value = [...before, ...got.found]
    next.value = got.next
    there.value = true
  }
  const more = async () => {
    if (next.value && !page.busy.value) await read(found.value, next.value)
  }
  return { found, next, busy: page.busy, problem: page.problem, there, load: () => read([], undefined), more }
}
