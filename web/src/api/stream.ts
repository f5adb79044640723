import { noteReached, noteUnreached } from '@/kept/online'
import { refused } from './client'
import { asProblem, unreached } from './problem'
import type { components } from './schema'
import type { StreamEvent } from './types'

/** Cuts server-sent events out of text that may arrive in any pieces. */
export class EventCutter {
  private rest = ''

  /** The `data` of each event completed by this piece. */
  push(piece: string): string[] {
    this.rest += piece
    const found: string[] = []
    for (;;) {
      const end = /\r\n\r\n|\n\n|\r\r/.exec(this.rest)
      if (!end) return found
      const data = dataOf(this.rest.slice(0, end.index))
      this.rest = this.rest.slice(end.index + end[0].length)
      if (data !== null) found.push(data)
    }
  }
}

function dataOf(block: string): string | null {
  const lines: string[] = []
  for (const line of block.split(/\r\n|\n|\r/)) {
    if (line.startsWith('data:')) lines.push(line.slice(line.startsWith('data: ') ? 6 : 5))
  }
  return lines.length ? lines.join('\n') : null
}

const TYPES = new Set(['sources', 'token', 'cited', 'notice', 'finished', 'failed'])

/** One event, or null for a type this page does not know. */
function parse(data: string): StreamEvent | null {
  const event = JSON.parse(data) as StreamEvent
  return TYPES.has(event.type) ? event : null
}

/** The events of a body, ending after the first terminal one. A body cut before it simply ends. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const cutter = new EventCutter()
  let ended = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true })
      for (const data of cutter.push(text)) {
        const event = parse(data)
        if (!event) continue
        ended = event.type === 'finished' || event.type === 'failed'
        yield event
        if (ended) return
      }
      if (done) return
    }
  } finally {
    // The server closes after its last event; breaking off then would look to it like a reader who left.
    if (ended) void drain(reader)
    else await reader.cancel().catch(() => undefined)
  }
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // nothing more was wanted
  }
}

/** Ask, and read the answer as it comes. Throws Problem; AbortError where `signal` stopped it. */
export async function* streamAnswer(
  question: components['schemas']['AskIn'],
  signal: AbortSignal,
): AsyncGenerator<StreamEvent> {
  try {
    const response = await fetch('/api/v1/answers', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(question),
      signal,
    })
    noteReached()
    if (!response.ok) throw refused(response.status, await response.json().catch(() => null))
    if (!response.body) throw unreached()
    yield* readEvents(response.body)
  } catch (thrown) {
    if (signal.aborted) throw new DOMException('stopped', 'AbortError')
    const problem = asProblem(thrown instanceof SyntaxError ? new TypeError('broken event') : thrown)
    if (problem.status === 0) noteUnreached()
    throw problem
  }
}
