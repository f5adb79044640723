import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CardFace from '@/card/CardFace.vue'
import CardPage from '@/card/CardPage.vue'
import CardsPage from '@/card/CardsPage.vue'
import PublicCardPage from '@/card/PublicCardPage.vue'
import { type PublicCard, type Takeaway, faceOf, lawLine, originOf } from '@/card/face'
import { handOver } from '@/handing'
import { about, breakLines, layOut, PAGE } from '@/card/layout'
import { pdfOf } from '@/card/pdf'
import { withText } from '@/card/png'
import { pathOf, qrOf } from '@/card/qr'
import { spokenAnswer, spokenCard } from '@/card/spoken'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { answer, me as zhou, source } from './samples'

const address = vi.hoisted(() => ({ params: {} as Record<string, string>, query: {} }))
vi.mock('vue-router', async (original) => ({ ...(await original<typeof import('vue-router')>()), useRoute: () => address }))

const LABEL = 'AI辅助生成，未经核对不得作为法律意见'

function takeaway(changes: Partial<Takeaway> = {}): Takeaway {
  return {
    answer_id: 'answer-1',
    title: '彩礼能不能要回来',
    conclusion: '能要，多半不是全退。',
    conclusion_by: 'guide',
    steps: ['找齐转账记录。', '先找村调委会。'],
    steps_by: 'guide',
    bring: ['转账记录'],
    dates: ['三年内起诉'],
    contacts: ['12348 法律援助'],
    label: LABEL,
    fact_date: '2026-11-25',
    asked_on: '2026-11-25',
    sources: [
      { law: '样例法', short_title: '样例法', label: '第一条', version: '2024', validity_name: '现行有效', effective_from: '2024-02-01' },
      { law: '样例法', short_title: '样例法', label: '第三条', version: '2024', validity_name: '现行有效', effective_from: '2024-02-01' },
    ],
    writer: '周明远',
    address: null,
    confirmed_by: '',
    confirmed_on: null,
    changed_at: null,
    expires_at: null,
    hidden: false,
    ...changes,
  }
}

function publicCard(changes: Partial<PublicCard> = {}): PublicCard {
  const { sources, ...words } = takeaway()
  return {
    ...words,
    sources: sources.map((one) => ({ ...one, text: `${one.label}的原文。`, in_force: true, note: '' })),
    withdrawn: 0,
    checked_on: '2026-12-01',
    changed_on: '2026-11-25',
    expires_on: '2027-05-24',
    ...changes,
  } as PublicCard
}

let sent: { method: string; path: string; body: unknown }[] = []

function serve(answers: (method: string, path: string, body: unknown) => Response | undefined) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const body = request.method === 'PUT' ? JSON.parse(await request.text()) : null
    sent.push({ method: request.method, path, body })
    return answers(request.method, path, body) ?? json({ code: 'not_found', message: '打不开。' }, 404)
  })
}

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = ''
  sent = []
  me.value = zhou
  address.params = { id: 'answer-1', token: 'T' }
})
afterEach(() => vi.unstubAllGlobals())

describe('what a card says', () => {
  it('carries the AI label until somebody confirms it by name, and says so in files even then', () => {
    expect(faceOf(takeaway()).label).toBe(LABEL)
    expect(originOf(faceOf(takeaway()))).toBe(LABEL)
    const face = faceOf(takeaway({ confirmed_by: '周明远', confirmed_on: '2026-11-26' }))
    expect(face.label).toBe('')
    expect(face.confirmed).toBe('已由周明远于2026年11月26日核对')
    expect(originOf(face)).toBe('AI辅助生成，已由周明远于2026年11月26日核对')
  })

  it('marks what the adviser wrote as his, and nothing else', () => {
    const face = faceOf(takeaway({ conclusion_by: 'adviser' }))
    expect(face.sections.filter((section) => section.by).map(({ name, by }) => [name, by])).toEqual([['一句话', '周明远 写']])
  })

  it('names each law once, and what is not law today apart from what is', () => {
    expect(lawLine(takeaway().sources)).toBe('样例法第一条、第三条（2024年2月1日起施行）')
    const sources = publicCard().sources.map((one, i) => (i ? { ...one, validity_name: '已废止', in_force: false } : one))
    const card = publicCard({ sources })
    expect(faceOf(card).sections.at(-1)?.lines).toEqual(['样例法第一条（2024年2月1日起施行）。2026年12月1日查，现行有效。', '样例法第三条（2024年2月1日起施行）。2026年12月1日查，已废止。'])
  })
})

describe('one A5', () => {
  const long = (n: number) => '三年内要把话说清楚，'.repeat(20).slice(0, n)

  it('holds the longest card there may be', () => {
    const face = faceOf(
      takeaway({
        conclusion: long(200),
        conclusion_by: 'adviser',
        steps: Array.from({ length: 4 }, () => long(60)),
        bring: Array.from({ length: 3 }, () => long(30)),
        dates: [long(60), long(60)],
        contacts: Array.from({ length: 4 }, () => long(40)),
        sources: Array.from({ length: 3 }, (_, i) => takeaway().sources.map((one) => ({ ...one, short_title: `${long(28)}${i}` }))).flat(),
      }),
    )
    const laid = layOut(face, true)
    expect(laid.height).toBeLessThanOrEqual(PAGE.height - 2 * PAGE.top)
    expect(laid.k * 14).toBeGreaterThan(8) // points, with every limit reached at once
    expect(Math.max(...laid.pieces.map((piece) => piece.y + piece.height))).toBeLessThanOrEqual(PAGE.height - PAGE.top + 1)
  })

  it('keeps the large type where there is room', () => {
    expect(layOut(faceOf(takeaway()), true).k).toBe(1)
  })

  it('breaks no number, begins no line with a closing mark, loses no character', () => {
    const text = '打给司法所0398-3831234，问“能不能办”。好的（仅为提醒）。'
    for (let width = 8; width < 30; width++) {
      const lines = breakLines(text, width, (part) => about(part, 1, false))
      expect(lines.join('')).toBe(text)
      expect(lines.filter((line) => /^[，。）”]/.test(line))).toEqual([])
      expect(lines.filter((line) => line.includes('0398-3831234'))).toHaveLength(1)
    }
  })
})

describe('files', () => {
  it('a PNG keeps its label in a text chunk any reader finds', () => {
    const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0))
    const said = withText(png, { Description: LABEL, Software: '村法助手' })
    expect(said.length).toBeGreaterThan(png.length)
    const view = new DataView(said.buffer)
    const found: string[] = []
    for (let at = 8; at < said.length; at += 12 + view.getUint32(at)) {
      const type = new TextDecoder().decode(said.subarray(at + 4, at + 8))
      const body = new TextDecoder().decode(said.subarray(at + 8, at + 8 + view.getUint32(at)))
      found.push(type === 'iTXt' ? body.replaceAll('\0', '|') : type)
    }
    expect(found).toEqual(['IHDR', `Description|||||${LABEL}`, 'Software|||||村法助手', 'IDAT', 'IEND'])
  })

  it('a PDF says its title, its label and who made it, and its table leads to each object', () => {
    const at = new Date('2026-11-25T16:30:00Z')
    const words = { title: '彩礼', subject: LABEL, keywords: 'AI辅助生成', author: '周明远' }
    const text = new TextDecoder('latin1').decode(pdfOf(new Uint8Array([255, 216, 255, 217]), { width: 2, height: 2 }, PAGE, words, at))
    const read = (key: string) => {
      const units = new RegExp(`/${key} <FEFF([0-9A-F]+)>`).exec(text)?.[1]?.match(/.{4}/g) ?? []
      return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('')
    }
    expect([read('Title'), read('Subject'), read('Keywords'), read('Author')]).toEqual(Object.values(words))
    expect(text).toContain("/CreationDate (D:20261126003000+08'00')")
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(table, table + 4)).toBe('xref')
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map((found) => Number(found[1]))
    expect(places.map((place) => text.slice(place, place + 7))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${n} 0 obj`))
  })

  it('goes to the phone’s own sharing where there is one, and is not saved again where that is put off', async () => {
    const file = new File(['x'], 'a.png')
    const share = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new DOMException('', 'AbortError'))
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    vi.stubGlobal('navigator', { canShare: () => true, share })
    expect([await handOver(file), await handOver(file)]).toEqual(['shared', 'dropped'])
    expect(saved).not.toHaveBeenCalled()
    vi.stubGlobal('navigator', {})
    URL.createObjectURL = () => 'blob:x'
    expect(await handOver(file)).toBe('saved')
    expect(saved).toHaveBeenCalledOnce()
  })
})

describe('the code', () => {
  it('is drawn module by module from the address', async () => {
    const rows = qrOf('https://law.example/cards/abc')
    expect(rows.length).toBeGreaterThanOrEqual(25)
    expect(rows.every((row) => row.length === rows.length)).toBe(true)
    const page = await mount(CardFace, { face: faceOf(takeaway()), address: 'https://law.example/cards/abc' })
    expect(page.root.querySelector('svg path')?.getAttribute('d')).toBe(pathOf(rows))
    page.unmount()
    const without = await mount(CardFace, { face: faceOf(takeaway()), address: null })
    expect(without.root.querySelector('svg')).toBeNull()
    without.unmount()
  })
})

describe('the adviser’s page', () => {
  it('hands out what is drafted, then shows the code; signing is an act of its own', async () => {
    serve((method, _path, body) => {
      if (method === 'GET') return json(takeaway())
      const { confirmed } = body as { confirmed: boolean }
      return json(takeaway({ address: '/cards/abc', expires_at: '2027-05-24T17:00:00Z', changed_at: '2026-11-25T02:00:00Z', ...(confirmed ? { confirmed_by: '周明远', confirmed_on: '2026-11-25' } : {}) }))
    })
    const page = await mount(CardPage)
    await settled()
    expect(page.root.querySelector('svg[role=img]')).toBeNull()
    page.button('存好，出二维码').click()
    await settled()
    expect(sent.at(-1)?.body).toEqual({ conclusion: '能要，多半不是全退。', steps: ['找齐转账记录。', '先找村调委会。'], confirmed: false })
    expect(page.root.querySelector('svg[role=img]')).not.toBeNull()
    expect(page.root.textContent).toContain('2027年5月25日以前有效') // 01:00 in Shanghai
    expect(page.root.querySelector('.ai')?.textContent).toBe(LABEL)
    page.button('我核对过，署名 周明远').click()
    await settled()
    expect(sent.at(-1)?.body).toMatchObject({ confirmed: true })
    expect(page.root.querySelector('.ai')?.textContent).toBe('已由周明远于2026年11月25日核对')
    page.unmount()
  })

  it('asks for a sentence first where there is none, and keeps what is typed until it is saved', async () => {
    serve((method) => (method === 'GET' ? json(takeaway({ conclusion: '', steps: [] })) : json({ code: 'busy', message: '正忙，再试一次。' }, 503)))
    const page = await mount(CardPage)
    await settled()
    page.button('存好，出二维码').click()
    await settled()
    expect(sent.every(({ method }) => method === 'GET')).toBe(true)
    const box = page.root.querySelector('textarea') as HTMLTextAreaElement
    box.value = '能要一部分。'
    box.dispatchEvent(new Event('input'))
    page.root.querySelector('form')?.dispatchEvent(new Event('submit'))
    await settled()
    expect(page.root.textContent).toContain('正忙，再试一次。')
    page.unmount()
    const again = await mount(CardPage)
    await settled()
    again.button('改一改').click()
    await settled()
    expect(again.root.querySelector('textarea')?.value).toBe('能要一部分。')
    again.unmount()
  })

  it('lists the cards handed out', async () => {
    serve(() => json([takeaway({ address: '/cards/abc', changed_at: '2026-11-25T02:00:00Z' })]))
    const page = await mount(CardsPage)
    await settled()
    expect(page.root.querySelector('a.rowlink')?.getAttribute('href')).toBe('/answers/answer-1/card')
    expect(page.root.textContent).toContain('没核对')
    page.unmount()
  })
})

describe('the villager’s page', () => {
  it('shows the words and, on demand, the articles; no search engine is to list it', async () => {
    serve(() => json(publicCard()))
    const page = await mount(PublicCardPage)
    await settled()
    expect(sent).toEqual([{ method: 'GET', path: '/cards/T', body: null }])
    expect(page.root.textContent).toContain('第一条的原文。')
    expect(page.root.textContent).not.toContain('后来有变')
    expect(document.head.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex')
    page.unmount()
    expect(document.head.querySelector('meta[name=robots]')).toBeNull()
  })

  it('says in words that an article was repealed or taken off since', async () => {
    const sources = publicCard().sources.slice(0, 1).map((one) => ({ ...one, in_force: false, validity_name: '已废止', note: '已废止，2026-12-01 起' }))
    serve(() => json(publicCard({ sources, withdrawn: 1 })))
    const page = await mount(PublicCardPage)
    await settled()
    expect(page.root.textContent).toContain('先别照着办')
    expect(page.root.querySelector('.struck')?.textContent).toBe('样例法')
    expect(page.root.textContent).toContain('已废止，2026-12-01 起')
    expect(page.root.textContent).toContain('另有 1 条')
    page.unmount()
  })

  it('says whom to call where the address no longer answers', async () => {
    serve(() => undefined)
    const page = await mount(PublicCardPage)
    await settled()
    expect(page.root.textContent).toContain('打不开。')
    expect(page.root.querySelector('a[href="tel:12348"]')).not.toBeNull()
    page.unmount()
  })
})

describe('what is read aloud', () => {
  it('is the conclusion, then law and number of the sources, then the steps', () => {
    const guide = { title: '', conclusion: '', ask: [], steps: ['找证据。', '找调委会。'], evidence: [], deadlines: [], papers: [], contacts: [], kind: 'guide' as const, owner: '' }
    expect(spokenAnswer(answer({ guide, sources: [source(1), source(2)] }))).toEqual([
      '能要一部分。',
      '依据：样例法，第一条；样例法，第二条。',
      '第一步，找证据。',
      '第二步，找调委会。',
    ])
    expect(spokenCard(faceOf(takeaway()))[0]).toBe('能要，多半不是全退。')
    expect(spokenCard(faceOf(takeaway())).at(-1)).toBe('第二步，先找村调委会。')
  })
})
