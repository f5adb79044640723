import { describe, expect, it } from 'vitest'
import { EventCutter, readEvents } from '@/api/stream'
import type { StreamEvent } from '@/api/types'

const EVENTS: StreamEvent[] = [
  { type: 'token', text: '能要，但“多半”不是全退。\n第二行 𠮷' },
  { type: 'cited', n: 1 },
  { type: 'notice', code: 'x', message: '先别照着办。' },
  { type: 'failed', code: 'model', message: '没答完。', answer: null },
]

function bytesOf(separator: string): Uint8Array {
  const blocks = EVENTS.map((event) => `event: ${event.type}${separator}data: ${JSON.stringify(event)}${separator}${separator}`)
  return new TextEncoder().encode(`: ping${separator}${separator}${blocks.join(`: ping${separator}${separator}`)}`)
}

function streamOf(...pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
}

async function all(stream: ReadableStream<Uint8Array>): Promise<StreamEvent[]> {
  const events: StreamEvent[] = []
  for await (const event of readEvents(stream)) events.push(event)
  return events
}

describe('reading a stream', () => {
  for (const [name, separator] of [
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
  ] as const) {
    it(`gives the same events wherever the bytes are cut (${name})`, async () => {
      const bytes = bytesOf(separator)
      for (let at = 0; at <= bytes.length; at++) {
        expect(await all(streamOf(bytes.slice(0, at), bytes.slice(at)))).toEqual(EVENTS)
      }
    })

    it(`gives the same events byte by byte (${name})`, async () => {
      expect(await all(streamOf(...[...bytesOf(separator)].map((byte) => Uint8Array.of(byte))))).toEqual(EVENTS)
    })
  }

  it('joins the data lines of one event', () => {
    expect(new EventCutter().push('data: {"a":\ndata: 1}\n\n')).toEqual(['{"a":\n1}'])
  })

  it('stops at the first terminal event', async () => {
    const twice = new Uint8Array([...bytesOf('\n'), ...bytesOf('\n')])
    expect(await all(streamOf(twice))).toHaveLength(EVENTS.length)
  })

  it('ends without a terminal event where the body was cut', async () => {
    const bytes = bytesOf('\n')
    const events = await all(streamOf(bytes.slice(0, bytes.length - 3)))
    expect(events.map((event) => event.type)).toEqual(['token', 'cited', 'notice'])
  })

  it('passes over types it does not know', async () => {
    const bytes = new TextEncoder().encode('data: {"type":"later"}\n\ndata: {"type":"cited","n":2}\n\n')
    expect(await all(streamOf(bytes))).toEqual([{ type: 'cited', n: 2 }])
  })

  it('lets the connection go when the reader stops early', async () => {
    let cancelled = false
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytesOf('\n')),
      cancel: () => void (cancelled = true),
    })
    for await (const event of readEvents(stream)) if (event.type === 'token') break
    expect(cancelled).toBe(true)
  })
})
