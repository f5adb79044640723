import { type Ref, onMounted, onUnmounted, ref } from 'vue'

const WAIT_FOR_VOICES = 2000

/** Reading aloud with the phone's own voice. `none`: this phone has no Chinese one. */
export type Reading = 'unknown' | 'none' | 'ready' | 'reading'

function chineseVoice(): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)([-_]|$)/i.test(lang) && !/(HK|yue)/i.test(lang))
  // A voice on the phone needs no signal.
  return voices.find((voice) => voice.localService) ?? voices[0] ?? null
}

/** Reads the pieces one after another; stops when the page is left or hidden. */
export function useReading(pieces: () => string[]): { state: Ref<Reading>; start: () => void; stop: () => void } {
  const state = ref<Reading>('unknown')
  const there = typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'
  let timer = 0
  let turn = 0

  const look = () => {
    if (chineseVoice() && (state.value === 'unknown' || state.value === 'none')) state.value = 'ready'
  }
  const stop = () => {
    turn++
    if (!there) return
    speechSynthesis.cancel()
    if (state.value === 'reading') state.value = 'ready'
  }
  const start = () => {
    stop()
    const voice = there ? chineseVoice() : null
    const said = pieces().flatMap(sentences)
    if (!voice || !said.length) return
    state.value = 'reading'
    const mine = turn
    said.forEach((text, i) => {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.9
      const over = () => {
        if (mine === turn && state.value === 'reading') state.value = 'ready'
      }
      utterance.onerror = over
      if (i === said.length - 1) utterance.onend = over
      speechSynthesis.speak(utterance)
    })
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') stop()
  }

  onMounted(() => {
    if (!there) {
      state.value = 'none'
      return
    }
    look()
    speechSynthesis.addEventListener?.('voiceschanged', look)
    timer = window.setTimeout(() => {
      if (state.value === 'unknown') state.value = 'none'
    }, WAIT_FOR_VOICES)
    document.addEventListener('visibilitychange', hide)
    addEventListener('pagehide', stop)
  })
  onUnmounted(() => {
    clearTimeout(timer)
    stop()
    if (there) speechSynthesis.removeEventListener?.('voiceschanged', look)
    document.removeEventListener('visibilitychange', hide)
    removeEventListener('pagehide', stop)
  })
  return { state, start, stop }
}

/** Short stretches: some phones fall silent in the middle of a long one. */
function sentences(text: string): string[] {
  return (text.match(/[^。！？；\n]+[。！？；]?/g) ?? []).map((one) => one.trim()).filter(Boolean)
}
