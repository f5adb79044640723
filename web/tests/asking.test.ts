import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, askAgain, findAsked, findLive, forgetLives, stop } from '@/asking'
import type { StreamEvent } from '@/api/types'
import { me } from '@/session'
import { answer, me as zhou, source } from './samples'
import { json, settled } from './mounting'

interface Sent {
  answer_id: string
  question: string
  fact_date: string | null
  conversation_id: string | null
}

let sent: Sent[] = []

function serve(reply: (signal: AbortSignal) => Response | Promise<Response>) {
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)))
    return Promise.resolve(reply(init.signal as AbortSignal))
  })
}

function events(list: StreamEvent[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const event of list) controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`))
      controller.close()
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
}

const SOURCES: StreamEvent = { type: 'sources', answer_id: 'a', conversation_id: 'c1', fact_date: '2026-11-25', generation: 'g', sources: [source(1)], guide: null, ask: [], duty: [], limits: [] }

beforeEach(() => {
  localStorage.clear()
  forgetLives()
  sent = []
  me.value = zhou
})

describe('asking', () => {
  it('keeps the question until its answer is whole, then forgets it', async () => {
    let reply = events([SOURCES, { type: 'token', text: '能要' }])
    serve(() => reply)
    const id = ask(' 彩礼能要回来不 ', { fact_date: '2026-03-15' })
    expect(findAsked(id)).toMatchObject({ question: '彩礼能要回来不', fact_date: '2026-03-15' })
    await settled()
    expect(findLive(id)).toMatchObject({ phase: 'cut', answer: { text: '能要', conversation_id: 'c1' }, problem: { status: 0 } })
    expect(findAsked(id)).not.toBeNull()

    reply = events([SOURCES, { type: 'finished', answer: answer({ id }) }])
    const asked = findAsked(id)
    if (asked) askAgain(asked)
    await settled()
    expect(findLive(id)).toMatchObject({ phase: 'done', answer: { text: '能要一部分。[1]' } })
    expect(findAsked(id)).toBeNull()
  })

  it('asks again under the same key, with the same question', async () => {
    serve(() => json({ code: 'busy', message: '现在问的人多。' }, 503))
    const id = ask('彩礼能要回来不', { conversation_id: 'c1' })
    await settled()
    expect(findLive(id)).toMatchObject({ phase: 'cut', problem: { message: '现在问的人多。' } })
    const asked = findLive(id)?.asked
    if (asked) askAgain(asked)
    await settled()
    expect(sent).toHaveLength(2)
    expect(sent[0]).toEqual({ answer_id: id, question: '彩礼能要回来不', fact_date: null, conversation_id: 'c1' })
    expect(sent[1]).toEqual(sent[0])
  })

  it('stops when told to, keeping what came', async () => {
    serve((signal) => {
      const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
        for (const event of [SOURCES, { type: 'token', text: '能要' }]) controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`))
        signal.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')))
      }
      return new Response(new ReadableStream({ start }))
    })
    const id = ask('彩礼')
    await settled()
    expect(findLive(id)?.phase).toBe('writing')
    stop(id)
    await settled()
    expect(findLive(id)).toMatchObject({ phase: 'stopped', problem: null, answer: { text: '能要', sources: [{ n: 1 }] } })
    expect(findAsked(id)).not.toBeNull()
  })

  it('marks an answer the server cut short', async () => {
    serve(() => events([SOURCES, { type: 'failed', code: 'model', message: '模型断了。', answer: answer({ state: 'incomplete', text: '能要' }) }]))
    const id = ask('彩礼')
    await settled()
    expect(findLive(id)).toMatchObject({ phase: 'cut', answer: { state: 'incomplete', text: '能要' }, problem: { message: '模型断了。' } })
  })
})
