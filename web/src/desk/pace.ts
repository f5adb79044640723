/** How fast something goes, measured here by looking again and again. */
export interface Pace {
  rate: number | null
  seconds_left: number | null
}

interface Begun {
  stage: string
  done: number
  at: number
}

/** Measures things by key; a new stage is measured from its beginning. */
export function createPaces(now: () => number = () => performance.now()) {
  const begun = new Map<string, Begun>()
  return (key: string, stage: string, done: number, total: number): Pace => {
    const first = begun.get(key)
    if (!first || first.stage !== stage || done < first.done) {
      begun.set(key, { stage, done, at: now() })
      return { rate: null, seconds_left: null }
    }
    const seconds = (now() - first.at) / 1000
    const made = done - first.done
    if (made <= 0 || seconds <= 0) return { rate: null, seconds_left: null }
    const rate = made / seconds
    return { rate, seconds_left: Math.max(total - done, 0) / rate }
  }
}
