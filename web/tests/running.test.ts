import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, h } from 'vue'
import type { RunOut } from '@/api/desk'
import { Problem } from '@/api/problem'
import { type Running, useRun } from '@/desk/running'
import { said } from '@/kept/said'
import { run } from './desk-samples'
import { json } from './mounting'

let looks: (RunOut | Error)[] = []
let listed: RunOut[] = []
let ended: RunOut[] = []
let leave: () => void

beforeEach(() => {
  vi.useFakeTimers()
  ended = []
  listed = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (new URL(request.url).pathname.endsWith('/runs')) return json({ runs: listed, total: listed.length })
    const next = looks.length > 1 ? looks.shift() : looks[0]
    if (next instanceof Error) throw next
    return json(next)
  })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

function watch(): Running {
  let running: Running | undefined
  const app = createApp({
    setup() {
      running = useRun((one) => ended.push(one))
      return () => h('i')
    },
  })
  app.mount(document.createElement('div'))
  leave = () => app.unmount()
  if (!running) throw new Error('not mounted')
  return running
}
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('a run that was started', () => {
  it('is looked at until it is done, and told of once', async () => {
    const running = watch()
    looks = [run({ done: 6 }), run({ state: 'done', done: 10, message: '问了 10 个' })]
    await running.start(async () => run())
    expect(running.busy.value).toBe(true)
    await after(600)
    expect(running.run.value?.done).toBe(6)
    await after(600)
    expect(running.busy.value).toBe(false)
    expect(running.run.value).toBeNull()
    expect(ended.map((one) => one.message)).toEqual(['问了 10 个'])
    await after(5000)
    expect(ended.length).toBe(1)
  })

  it('says why it failed', async () => {
    const running = watch()
    looks = [run({ state: 'failed', message: '磁盘已满。' })]
    await running.start(async () => run())
    await after(600)
    expect(running.problem.value?.message).toBe('磁盘已满。')
    expect(ended.length).toBe(1)
  })

  it('goes on being watched where the network comes back', async () => {
    const running = watch()
    looks = [new TypeError('Failed to fetch'), run({ state: 'done' })]
    await running.start(async () => run())
    await after(600)
    expect(running.problem.value?.status).toBe(0)
    expect(running.busy.value).toBe(true)
    await after(600)
    expect(running.problem.value).toBeNull()
    expect(ended.length).toBe(1)
  })

  it('is not started twice by two taps', async () => {
    const running = watch()
    looks = [run()]
    const act = vi.fn(async () => run())
    await Promise.all([running.start(act), running.start(act)])
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('is no longer looked at once the page is left', async () => {
    const running = watch()
    looks = [run({ state: 'done' })]
    await running.start(async () => run())
    leave()
    await after(5000)
    expect(ended).toEqual([])
  })
})

describe('where another run is under way', () => {
  it('that one is shown instead of an error', async () => {
    const running = watch()
    listed = [run({ number: 9, kind: 'publish', kind_name: '发布', stage: '建索引' }), run({ number: 8, state: 'done' })]
    looks = [run({ number: 9, kind: 'publish', state: 'done' })]
    await running.start(() => Promise.reject(new Problem('already_running', '第 9 号任务正在做，等它做完再来。', 409)))
    expect(running.problem.value).toBeNull()
    expect(running.run.value?.number).toBe(9)
    await after(600)
    expect(running.busy.value).toBe(false)
    expect(ended.map((one) => one.number)).toEqual([9])
    expect(said.value?.text).toContain('再点一次')
  })

  it('its sentence is shown where it has just ended', async () => {
    const running = watch()
    await running.start(() => Promise.reject(new Problem('already_running', '第 9 号任务正在做，等它做完再来。', 409)))
    expect(running.problem.value?.message).toContain('第 9 号')
    expect(running.busy.value).toBe(false)
  })

  it('any other refusal is shown', async () => {
    const running = watch()
    listed = [run({ number: 9 })]
    await running.start(() => Promise.reject(new Problem('conflict', '没有要发布的改动。', 409)))
    expect(running.problem.value?.message).toBe('没有要发布的改动。')
    expect(running.run.value).toBeNull()
  })
})

describe('a page read again while work goes on', () => {
  it('shows it where it is of its kind', async () => {
    const running = watch()
    listed = [run({ number: 9 })]
    looks = [run({ number: 9 })]
    await running.resume('rehearse')
    expect(running.run.value?.number).toBe(9)
  })
  it('says at its end that what was asked for meanwhile is still to be done', async () => {
    const running = watch()
    listed = [run({ number: 9 })]
    looks = [run({ number: 9, state: 'done' })]
    await running.resume('rehearse')
    const act = vi.fn(async () => run({ number: 10 }))
    await running.start(act)
    await after(600)
    expect(act).not.toHaveBeenCalled()
    expect(said.value?.text).toContain('再点一次')
  })
  it('leaves other kinds alone', async () => {
    const running = watch()
    listed = [run({ number: 9, kind: 'refresh' })]
    await running.resume('rehearse', 'publish')
    expect(running.run.value).toBeNull()
  })
})
