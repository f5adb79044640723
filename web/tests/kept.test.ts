import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts, hasDrafts, openDraft } from '@/kept/drafts'
import { later, said, say, settleNow } from '@/kept/said'
import { read, write } from '@/kept/store'
import { newId } from '@/kept/uuid'

beforeEach(() => localStorage.clear())

describe('drafts', () => {
  const fresh = { question: '', day: null as string | null }

  it('keep every change at once, and give it back after the page is gone', () => {
    openDraft('zhou', 'ask', fresh).value.question = '水沟堵了'
    const again = openDraft('zhou', 'ask', fresh)
    expect(again.restored).toBe(true)
    expect(again.value).toEqual({ question: '水沟堵了', day: null })
  })

  it('are one person’s own', () => {
    openDraft('zhou', 'ask', fresh).value.question = '水沟堵了'
    expect(openDraft('li', 'ask', fresh).value.question).toBe('')
    expect([hasDrafts('zhou'), hasDrafts('li')]).toEqual([true, false])
  })

  it('are forgotten once saved, and keep again after that', async () => {
    const draft = openDraft('zhou', 'ask', fresh)
    draft.value.question = '水沟堵了'
    draft.clear(fresh)
    expect(hasDrafts('zhou')).toBe(false)
    expect(draft.value.question).toBe('')
    await nextTick()
    draft.value.question = '再写'
    expect(openDraft('zhou', 'ask', fresh).value.question).toBe('再写')
  })

  it('take fields an older page did not know from the fresh one', () => {
    write('zhou.draft.ask', { question: '旧的' })
    expect(openDraft('zhou', 'ask', { ...fresh, day: '2026-01-01' }).value).toEqual({ question: '旧的', day: '2026-01-01' })
  })

  it('take what a group of fields lacks too, and are not kept by being opened alone', () => {
    const wide = { details: { lecture: { topic: '', audience: null as number | null } }, kinds: ['advice'] }
    write('zhou.draft.entry', { details: { lecture: { topic: '旧的' } }, kinds: [] })
    expect(openDraft('zhou', 'entry', wide).value).toEqual({ details: { lecture: { topic: '旧的', audience: null } }, kinds: [] })
    openDraft('zhou', 'other', wide)
    expect(localStorage.getItem('cunfa.zhou.draft.other')).toBeNull()
  })

  it('survive a full or refused storage: the words stay on the page', () => {
    const draft = openDraft('zhou', 'ask', fresh)
    const setItem = vi.fn(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    vi.stubGlobal('localStorage', { setItem })
    draft.value.question = '还在'
    const kept = write('x', 1)
    vi.unstubAllGlobals()
    expect(draft.value.question).toBe('还在')
    expect(kept).toBe(false)
    expect(setItem).toHaveBeenCalledTimes(2)
  })

  it('go when the person leaves', () => {
    openDraft('zhou', 'ask', fresh).value.question = '水沟堵了'
    write('size', 'large')
    forgetDrafts('zhou')
    expect([hasDrafts('zhou'), read('size')]).toEqual([false, 'large'])
  })

  it('are passed over where what was kept cannot be read', () => {
    localStorage.setItem('cunfa.zhou.draft.ask', '{half')
    expect(openDraft('zhou', 'ask', fresh).value).toEqual(fresh)
  })
})

describe('keys of records', () => {
  const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

  it('are UUIDs', () => {
    expect(newId()).toMatch(SHAPE)
  })

  it('are UUIDs on a plain-http address too, and never the same', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const made = Array.from({ length: 500 }, newId)
    vi.unstubAllGlobals()
    expect(made.every((id) => SHAPE.test(id))).toBe(true)
    expect(new Set(made).size).toBe(500)
  })
})

describe('doing later', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('happens after a while', () => {
    const act = vi.fn()
    later('删掉了一笔', act, vi.fn(), 8000)
    vi.advanceTimersByTime(7999)
    expect(act).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(act).toHaveBeenCalledOnce()
    expect(said.value).toBeNull()
  })

  it('does not happen once undone', () => {
    const [act, undone] = [vi.fn(), vi.fn()]
    later('删掉了一笔', act, undone)
    said.value?.undo?.()
    vi.advanceTimersByTime(20000)
    expect(act).not.toHaveBeenCalled()
    expect(undone).toHaveBeenCalledOnce()
  })

  it('happens at once when the page is left, or something else is said', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    later('一', first, vi.fn())
    say('二')
    expect(first).toHaveBeenCalledOnce()
    later('三', second, vi.fn())
    settleNow()
    vi.advanceTimersByTime(20000)
    expect(second).toHaveBeenCalledOnce()
  })
})
