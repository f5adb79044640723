import { reactive } from 'vue'

/** The questions of a conversation seen so far on this phone, in order: enough to go back and forth without asking for it all again. */
interface Turn {
  id: string
  question: string
}

const seen = reactive(new Map<string, Turn[]>())

export function noteTurn(conversation: string, turn: Turn): void {
  if (!conversation) return
  const turns = seen.get(conversation) ?? []
  if (!turns.some((one) => one.id === turn.id)) seen.set(conversation, [...turns, { id: turn.id, question: turn.question }])
}

export function otherTurns(conversation: string, id: string): Turn[] {
  return (seen.get(conversation) ?? []).filter((turn) => turn.id !== id)
}
