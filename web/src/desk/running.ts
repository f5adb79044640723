import { type Ref, onUnmounted, ref, shallowRef } from 'vue'
import { Problem, asProblem } from '@/api/problem'
import type { RunOut } from '@/api/desk'
import { say } from '@/kept/said'
import { findRuns, getRun } from './calls'

const LOOK_AGAIN = 600

export interface Running {
  /** The run being watched; null where none is. */
  run: Ref<RunOut | null>
  problem: Ref<Problem | null>
  /** True from the tap until the run has come to an end. */
  busy: Ref<boolean>
  /** Start a run and watch it. Where another one is running already, that one is watched instead. */
  start: (act: () => Promise<RunOut>) => Promise<void>
  /** Watch a run of these kinds that is running already, for example after the page was read again. */
  resume: (...kinds: RunOut['kind'][]) => Promise<void>
}

/** Long work on the shelf, watched until it ends; `ended` is called with it however it ended. */
export function useRun(ended: (run: RunOut) => void): Running {
  const run = shallowRef<RunOut | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let gone = false
  let timer = 0
  let mine = 0 // the number of the run begun here
  let instead = false // another one was asked for while this one was watched
  onUnmounted(() => {
    gone = true
    clearTimeout(timer)
  })

  function follow(seen: RunOut): void {
    if (gone) return
    run.value = seen
    busy.value = seen.state === 'running'
    if (busy.value) timer = window.setTimeout(() => void lookAgain(seen), LOOK_AGAIN)
    else end(seen)
  }

  async function lookAgain(before: RunOut): Promise<void> {
    let seen = before
    try {
      seen = await getRun(before.number)
      problem.value = null
    } catch (thrown) {
      const found = asProblem(thrown)
      if (found.status === 401 || found.status === 404) {
        busy.value = false
        problem.value = found
        return
      }
      problem.value = found // the network or the server is away: the work goes on there
    }
    follow(seen)
  }

  function end(seen: RunOut): void {
    run.value = null
    problem.value = seen.state === 'failed' ? new Problem('run_failed', seen.message || '没有做成，原来的内容没有受影响。', 409) : null
    ended(seen)
    if (instead) say(`第 ${seen.number} 号做完了，刚才要做的还没做，再点一次`)
    instead = false
  }

  async function running(): Promise<RunOut | null> {
    return (await findRuns()).runs.find((one) => one.state === 'running') ?? null
  }

  async function start(act: () => Promise<RunOut>): Promise<void> {
    if (busy.value) {
      instead ||= run.value !== null && run.value.number !== mine
      return
    }
    busy.value = true
    problem.value = null
    try {
      const begun = await act()
      mine = begun.number
      follow(begun)
    } catch (thrown) {
      await stopped(asProblem(thrown))
    }
  }

  async function stopped(why: Problem): Promise<void> {
    const other = why.code === 'already_running' ? await running().catch(() => null) : null
    if (other) {
      instead = true
      follow(other)
      return
    }
    busy.value = false
    problem.value = why
  }

  async function resume(...kinds: RunOut['kind'][]): Promise<void> {
    const found = await running().catch(() => null)
    if (found && kinds.includes(found.kind) && !busy.value) follow(found)
  }

  return { run, problem, busy, start, resume }
}
