import { shallowRef } from 'vue'

/** The one line shown at the bottom for a moment; it may carry a way to undo. */
interface Said {
  text: string
  undo: (() => void) | null
}

export const said = shallowRef<Said | null>(null)

let timer = 0
let settle: (() => void) | null = null

/** Show a line that needs no answer; with `undo`, what was done can be taken back from it. */
export function say(text: string, undo: (() => void) | null = null): void {
  settleNow()
  const takeBack = () => {
    clearTimeout(timer)
    said.value = null
    undo?.()
  }
  said.value = { text, undo: undo && takeBack }
  timer = window.setTimeout(() => (said.value = null), undo ? 8000 : 4000)
}

/** Do something in a while unless it is undone. Leaving the page does it at once. */
export function later(text: string, act: () => void, undone: () => void, wait = 8000): void {
  settleNow()
  settle = () => {
    settle = null
    said.value = null
    act()
  }
  said.value = {
    text,
    undo: () => {
      clearTimeout(timer)
      settle = null
      said.value = null
      undone()
    },
  }
  timer = window.setTimeout(settleNow, wait)
}

/** Do what is still waiting, and take the line away. */
export function settleNow(): void {
  clearTimeout(timer)
  said.value = null
  settle?.()
}
