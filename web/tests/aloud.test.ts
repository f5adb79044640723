import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ReadAloud from '@/card/ReadAloud.vue'
import { mount, settled } from './mounting'

// The phone's voice is the seam: it says what it is told, when the test lets it.
class FakeUtterance {
  voice: { lang: string } | null = null
  lang = ''
  rate = 1
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly text: string) {}
}

class FakeVoice extends EventTarget {
  voices: { lang: string; localService: boolean }[] = []
  said: FakeUtterance[] = []
  cancelled = 0
  getVoices = () => this.voices
  speak = (utterance: FakeUtterance) => void this.said.push(utterance)
  cancel = () => void this.cancelled++
}

let voice: FakeVoice
const pieces = ['能要。多半不是全退！', '依据：样例法，第一条。', '第一步，找证据。']

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  document.body.innerHTML = ''
  voice = new FakeVoice()
  vi.stubGlobal('speechSynthesis', voice)
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('reading aloud', () => {
  it('reads every sentence in order with the Chinese voice that is on the phone', async () => {
    voice.voices = [{ lang: 'en-US', localService: true }, { lang: 'zh-HK', localService: true }, { lang: 'zh-CN', localService: false }, { lang: 'zh_CN', localService: true }]
    const page = await mount(ReadAloud, { pieces })
    page.button('读出来').click()
    await settled()
    expect(voice.said.map(({ text }) => text)).toEqual(['能要。', '多半不是全退！', '依据：样例法，第一条。', '第一步，找证据。'])
    expect(new Set(voice.said.map((one) => one.voice))).toEqual(new Set([voice.voices[3]]))
    page.button('别读了')
    voice.said.at(-1)?.onend?.()
    await settled()
    page.button('读出来')
    page.unmount()
  })

  it('stops at a tap, and when the page is left', async () => {
    voice.voices = [{ lang: 'zh-CN', localService: true }]
    const page = await mount(ReadAloud, { pieces })
    page.button('读出来').click()
    await settled()
    const before = voice.cancelled
    page.button('别读了').click()
    await settled()
    expect(voice.cancelled).toBe(before + 1)
    page.button('读出来').click()
    await settled()
    const reading = voice.cancelled
    dispatchEvent(new Event('pagehide'))
    expect(voice.cancelled).toBe(reading + 1)
    page.unmount()
    expect(voice.cancelled).toBe(reading + 2)
  })

  it('waits for voices that come late', async () => {
    const page = await mount(ReadAloud, { pieces })
    expect(page.root.textContent).toBe('')
    voice.voices = [{ lang: 'zh-CN', localService: true }]
    voice.dispatchEvent(new Event('voiceschanged'))
    await settled()
    page.button('读出来')
    page.unmount()
  })

  it('says plainly that this phone has no Chinese voice', async () => {
    voice.voices = [{ lang: 'en-US', localService: true }]
    const page = await mount(ReadAloud, { pieces })
    vi.advanceTimersByTime(2100)
    await settled()
    expect(page.root.textContent).toBe('这部手机没有中文语音，读不出来。')
    expect(page.root.querySelector('button')).toBeNull()
    page.unmount()
  })
})
