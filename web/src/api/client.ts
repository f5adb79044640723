import createClient from 'openapi-fetch'
import { noteReached, noteUnreached } from '@/kept/online'
import { Problem, asProblem, problemOf } from './problem'
import type { paths } from './schema'

export const api = createClient<paths>({
  credentials: 'same-origin',
  headers: { Accept: 'application/json' },
  fetch: (request: Request) => fetch(request),
})

let onSignedOut: () => void = () => undefined

/** Called whenever the server says nobody is signed in (any more). */
export function whenSignedOut(then: () => void): void {
  onSignedOut = then
}

/** Reports a refusal: a 401 ends the session here too. */
export function refused(status: number, body: unknown): Problem {
  if (status === 401) onSignedOut()
  return problemOf(status, body)
}

/** The data of a call. Throws Problem for a refusal, a broken body or an unreached server. */
export async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  try {
    const { data, error, response } = await call
    noteReached()
    if (!response.ok) throw refused(response.status, error)
    return data as T
  } catch (thrown) {
    const problem = thrown instanceof SyntaxError ? problemOf(502, null) : asProblem(thrown)
    if (problem.status === 0) noteUnreached()
    throw problem
  }
}

export { Problem }
