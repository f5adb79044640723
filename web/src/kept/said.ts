import { shallowRef } from 'vue'

/** The one line shown at the bottom for a moment; it may carry a way to undo. */
interface Said {
  text: string
  undo: (() => void) | null
}

export const said = shallowRef<Said | null>(null)

let timer = 0
let settle: (() => void) | null = null

/** Show a line that needs no answer. */
export function say(text: string): void {
  settleNow()
  said.value = { text, undo: null }
  timer = window.setTimeout(() => (said.value = null), 4000)
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
