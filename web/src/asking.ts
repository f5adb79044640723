import { reactive } from 'vue'
import { Problem, asProblem, unreached } from '@/api/problem'
import { streamAnswer } from '@/api/stream'
import type { Answer, StreamEvent } from '@/api/types'
import { forget, names, read, write } from '@/kept/store'
import { newId } from '@/kept/uuid'
import { personKey } from '@/session'
import { today } from '@/words/dates'

/** A question as it was sent. Sent again it goes under the same `id`, so it is never doubled. */
export interface Asked {
  id: string
  question: string
  fact_date: string | null
  conversation_id: string | null
}

/** An answer on its way. `waiting`: nothing yet; `cut`: it ended before its end. */
export interface Live {
  asked: Asked
  phase: 'waiting' | 'writing' | 'done' | 'stopped' | 'cut'
  answer: Answer
  problem: Problem | null
  /** Nothing has come for a while. */
  slow: boolean
}

const SLOW_AFTER = 12_000
const KEPT_QUESTIONS = 5

const lives = reactive(new Map<string, Live>())
const stops = new Map<string, AbortController>()

/** The answer being made under a key, if this page is making it. */
export function findLive(id: string): Live | undefined {
  return lives.get(id)
}

/** A question kept on this phone because its answer has not been finished. */
export function findAsked(id: string): Asked | null {
  return read<Asked>(keyOf(id))
}

/** Ask something new; gives its key at once. */
export function ask(question: string, options: { fact_date?: string | null; conversation_id?: string | null } = {}): string {
  const asked: Asked = {
    id: newId(),
    question: question.trim(),
    fact_date: options.fact_date ?? null,
    conversation_id: options.conversation_id ?? null,
  }
  const kept = names(`${personKey.value}.asked.`)
  if (kept.length >= KEPT_QUESTIONS) kept.slice(0, kept.length - KEPT_QUESTIONS + 1).forEach(forget)
  write(keyOf(asked.id), asked)
  void run(asked)
  return asked.id
}

/** Ask the same again, under the same key. */
export function askAgain(asked: Asked): void {
  stop(asked.id)
  void run(asked)
}

/** Stop an answer that is being written; what came stays, marked unfinished. */
export function stop(id: string): void {
  stops.get(id)?.abort()
}

/** Forget everything in memory: somebody else may sign in. */
export function forgetLives(): void {
  for (const controller of stops.values()) controller.abort()
  lives.clear()
}

async function run(asked: Asked): Promise<void> {
  const controller = new AbortController()
  stops.set(asked.id, controller)
  lives.set(asked.id, { asked, phase: 'waiting', answer: blank(asked), problem: null, slow: false })
  const live = lives.get(asked.id) as Live
  let timer = 0
  const expectMore = () => {
    clearTimeout(timer)
    live.slow = false
    timer = window.setTimeout(() => (live.slow = true), SLOW_AFTER)
  }
  expectMore()
  try {
    const question = { question: asked.question, answer_id: asked.id, conversation_id: asked.conversation_id, fact_date: asked.fact_date }
    for await (const event of streamAnswer(question, controller.signal)) {
      expectMore()
      apply(live, event)
    }
    if (live.phase === 'waiting' || live.phase === 'writing') {
      live.phase = 'cut'
      live.problem = unreached()
    }
  } catch (thrown) {
    live.phase = controller.signal.aborted ? 'stopped' : 'cut'
    live.problem = controller.signal.aborted ? null : asProblem(thrown)
  } finally {
    clearTimeout(timer)
    live.slow = false
    if (stops.get(asked.id) === controller) stops.delete(asked.id)
    if (live.phase === 'done') forget(keyOf(asked.id))
  }
}

/** What one event changes. */
export function apply(live: Live, event: StreamEvent): void {
  switch (event.type) {
    case 'sources':
      live.phase = 'writing'
      Object.assign(live.answer, {
        id: event.answer_id,
        conversation_id: event.conversation_id,
        fact_date: event.fact_date,
        generation: event.generation,
        sources: event.sources,
        guide: event.guide,
        ask: event.ask,
        duty: event.duty,
        limits: event.limits,
      })
      break
    case 'token':
      live.phase = 'writing'
      live.answer.text += event.text
      break
    case 'notice':
      live.answer.notices.push({ code: event.code, message: event.message })
      break
    case 'finished':
      live.answer = event.answer
      live.phase = event.answer.state === 'incomplete' ? 'cut' : 'done'
      break
    case 'failed':
      if (event.answer) live.answer = event.answer
      live.phase = 'cut'
      live.problem = new Problem(event.code, event.message, 200)
      break
    case 'cited':
      break // the marker itself stands in the words
  }
}

function blank(asked: Asked): Answer {
  return {
    id: asked.id,
    conversation_id: asked.conversation_id ?? '',
    question: asked.question,
    fact_date: asked.fact_date ?? today(),
    mode: 'extractive',
    state: 'answering',
    text: '',
    sources: [],
    guide: null,
    ask: [],
    limits: [],
    duty: [],
    notices: [],
    label: '',
    generation: '',
    model: null,
    created_at: new Date().toISOString(),
  }
}

function keyOf(id: string): string {
  return `${personKey.value}.asked.${id}`
}
