import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import type { ReleaseOut } from '@/api/desk'
import CleanupsPage from '@/desk/pages/CleanupsPage.vue'
import HitTestPage from '@/desk/pages/HitTestPage.vue'
import IntakePage from '@/desk/pages/IntakePage.vue'
import PhrasesPage from '@/desk/pages/PhrasesPage.vue'
import ReleasesPage from '@/desk/pages/ReleasesPage.vue'
import DeletePanel from '@/desk/parts/DeletePanel.vue'
import { said, settleNow } from '@/kept/said'
import { me } from '@/session'
import { document as sample, preview, release, run } from './desk-samples'
import { json, mount, settled } from './mounting'
import { me as zhou } from './samples'

const address = vi.hoisted(() => ({ params: {} as Record<string, string>, query: {} as Record<string, string>, path: '/', meta: {} }))
vi.mock('vue-router', async (original) => ({ ...(await original<typeof import('vue-router')>()), useRoute: () => address }))

interface Sent {
  method: string
  path: string
  body: unknown
}
let sent: Sent[] = []
const sentTo = (path: string) => sent.filter((one) => one.method !== 'GET' && one.path === path)

function serve(answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const text = request.method === 'GET' ? '' : await request.text()
    sent.push({ method: request.method, path, body: text.startsWith('{') ? JSON.parse(text) : null })
    const found = answers[`${request.method} ${path}`] ?? answers[path]
    if (found instanceof Response) return found.clone()
    return found === undefined ? json({ code: 'not_found', message: '没有找到，可能已经删除。' }, 404) : json(found)
  })
}

async function open(page: Component, props: Record<string, unknown> = {}) {
  const opened = await mount(page, props)
  await settled()
  return opened
}

beforeEach(() => {
  settleNow()
  localStorage.clear()
  document.body.innerHTML = ''
  sent = []
  me.value = { ...zhou, role: 'administrator' }
  address.params = {}
})

describe('what was read of a file', () => {
  const intake = { id: 'i1', file_name: '办法.docx', size: 9000, state: 'to_review', state_name: '读好了，等你核', message: '', version_id: null, created_at: '2026-11-25T01:00:00Z', stage: '', done: 0, total: 0, source_id: null, parent_id: null, pages: 0 }
  const relation = (title: string) => ({ title, document_number: '', status: 'repealed', status_name: '已废止', since: null, sentence: '同时废止。', version_id: null })

  it('leads with its sentence, marks what is not known, and goes with the relations left ticked', async () => {
    address.params = { id: 'i1' }
    serve({ '/intakes/i1': intake, '/intakes/i1/preview': preview({ relations: [relation('甲办法'), relation('乙办法')] as never }), 'POST /intakes/i1/approve': release() })
    const page = await open(IntakePage)
    expect(page.root.querySelector('.lead .big')?.textContent).toBe('共34条，施行日期 2024-08-01，缺第12条')
    expect(page.root.querySelectorAll('.lead').length).toBe(1)
    const term = [...page.root.querySelectorAll('.fact')].find((one) => one.textContent?.startsWith('有效至'))
    expect(term?.querySelector('.v-check')?.textContent).toBe('待核实')
    page.root.querySelectorAll<HTMLInputElement>('.tick input')[0]?.dispatchEvent(new Event('change'))
    await settled()
    page.button('采用').click()
    await settled()
    expect(sentTo('/intakes/i1/approve').map(({ body }) => body)).toEqual([{ relations: [1] }])
    expect(page.router.currentRoute.value.path).toBe('/releases')
  })

  it('a correction is sent alone, and what it makes of the preview is shown', async () => {
    address.params = { id: 'i1' }
    serve({ '/intakes/i1': intake, '/intakes/i1/preview': preview(), 'PATCH /intakes/i1': preview({ valid_until: '2027-07-31', valid_until_basis: 'confirmed', corrected: ['valid_until'] }) })
    const page = await open(IntakePage)
    page.root.querySelector<HTMLButtonElement>('[aria-label="改有效至"]')?.click()
    await settled()
    const box = page.root.querySelector<HTMLInputElement>('dialog input')
    if (!box) throw new Error('no box')
    box.value = '2027-07-31'
    box.dispatchEvent(new Event('input'))
    box.form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(sentTo('/intakes/i1').map(({ body }) => body)).toEqual([{ valid_until: '2027-07-31' }])
    const term = [...page.root.querySelectorAll('.fact')].find((one) => one.textContent?.startsWith('有效至'))
    expect(term?.textContent).toContain('2027-07-31')
    expect(term?.className).toContain('edited')
  })

  it('not wanting it can be undone for a while', async () => {
    address.params = { id: 'i1' }
    serve({ '/intakes/i1': intake, '/intakes/i1/preview': preview(), '/intakes': { intakes: [], total: 0 }, 'POST /intakes/i1/discard': new Response(null, { status: 204 }) })
    const page = await open(IntakePage)
    page.button('不要').click()
    await settled()
    expect(sentTo('/intakes/i1/discard')).toEqual([])
    expect(said.value?.undo).not.toBeNull()
    settleNow()
    await settled()
    expect(sentTo('/intakes/i1/discard').length).toBe(1)
  })
})

describe('the open release', () => {
  const changed = (question: string, no_basis: boolean) => ({ question, before: ['甲办法第九条'], after: no_basis ? [] : ['乙办法第十条'], lost: [], gained: [], no_basis })
  const rehearsal = (lost: number) => ({ questions: 120, unchanged: 114, lost, gained: 0, seconds: 4.2, at: '2026-11-25T01:00:00Z', changed: [changed('老宅翻建', false), ...Array.from({ length: lost }, (_, i) => changed(`退出补偿${i}`, true))] })
  const main = (root: Element) => root.querySelector('.acts .btn.main')?.textContent?.trim()
  const show = async (open: ReleaseOut | null, past: ReleaseOut[] = []) => {
    serve({ '/releases': { releases: open ? [open, ...past] : past, total: 1 }, '/runs': { runs: [], total: 0 }, ...(open && { '/releases/open': open }), 'POST /releases/2/rehearse': run(), '/runs/7': run() })
    return openPage()
  }
  const openPage = () => open(ReleasesPage)

  it('tells what is found only now', async () => {
    const gaining = { ...rehearsal(0), gained: 1, changed: [{ ...changed('老宅翻建', false), gained: ['乙办法10'] }] }
    const page = await show(release({ rehearsal: gaining }))
    expect(page.root.querySelector('.tally')?.textContent).toContain('1个新找到')
    expect(page.root.querySelector('.rehearsed')?.textContent).toContain('新找到乙办法10')
  })

  it('is rehearsed first', async () => {
    const page = await show(release())
    expect(main(page.root)).toBe('预演')
    page.button('预演').click()
    await settled()
    expect(sentTo('/releases/2/rehearse').length).toBe(1)
    expect(page.root.querySelector('progress')).not.toBeNull()
    expect(page.root.textContent).toContain('3 / 10，每秒 2，还要约 4 秒')
    page.unmount()
  })

  it('publishing is the main thing where nothing is lost', async () => {
    const page = await show(release({ state: 'rehearsed', rehearsal: rehearsal(0) }))
    expect(main(page.root)).toBe('发布')
    expect(page.root.textContent).toContain('1 个答案会变，没有失去引用的')
  })

  it('going back is the main thing where answers lose what they cite, and those stand first', async () => {
    const page = await show(release({ state: 'rehearsed', rehearsal: rehearsal(2) }))
    expect(main(page.root)).toBe('补好再放')
    expect(page.root.textContent).toContain('1 个答案会变，2 个失去引用')
    expect(page.root.querySelector('tbody tr td')?.textContent).toBe('退出补偿0')
    expect(page.root.querySelector('tbody tr .lost')?.textContent).toBe('没有依据了')
  })

  it('only the last one published can be taken back', async () => {
    const past = [release({ number: 4, state: 'published', can_roll_back: true }), release({ number: 3, state: 'published' })]
    const page = await show(null, past)
    const buttons = [...page.root.querySelectorAll('button')].filter((one) => one.textContent?.trim() === '退回')
    expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual(['退回第 4 次'])
  })
})

describe('a clean-up', () => {
  const match = (id: number, score = 0.8) => ({ version_id: id, document_id: id, title: '甲办法', document_number: '', scope: '全国', validity: 'in_force', validity_name: '现行有效', score, exact: false })
  const row = (index: number, result: string, matches: unknown[], chosen: number | null) => ({ index, title: `第${index}件`, document_number: '', result, result_name: result, remark: '', replaced_by: '', matches, chosen })
  const read = {
    rows: [row(1, 'continued', [match(11)], 11), row(2, 'repealed', [match(12), match(13)], null), row(3, 'delisted', [match(14, 0.4)], null)],
    counts: { continued: 1, repealed: 1, delisted: 1 },
    stated: { total: 4 },
    sum_ok: false,
    mismatches: ['文件写共 4 件，认出 3 件。'],
    source: '清理结果公告',
    since: '2026-03-02',
    stay_until_amended: false,
  }
  const receipt = { before: { in_force: 3 }, after: { in_force: 1, continued: 1, repealed: 1 }, touched: { continued: 1, repealed: 1, delisted: 1 }, total: 3 }

  it('takes what can mean one thing only, asks about the rest, and changes nothing before that', async () => {
    serve({ 'POST /cleanups/read': read, 'POST /cleanups/apply': release({ state: 'published', receipt: receipt as never }) })
    const page = await open(CleanupsPage)
    page.button('认一认').click()
    await settled()
    expect(page.root.textContent).toContain('先把清理结果贴进来')
    const area = page.root.querySelector('textarea')
    if (!area) throw new Error('no area')
    area.value = '1 甲办法 继续有效'
    area.dispatchEvent(new Event('input'))
    page.button('认一认').click()
    await settled()
    expect(page.root.textContent).toContain('文件写共 4 件，认出 3 件。')
    const boxes = [...page.root.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')]
    expect(boxes.map((one) => one.checked)).toEqual([true, false, true])
    expect(page.root.querySelector('.lead')?.textContent).toContain('2 = 1 + 1')
    expect(page.root.querySelector('.lead')?.textContent).toContain('1 件要你定')
    const which = page.root.querySelector<HTMLSelectElement>('select[aria-label="第2件是架上的哪一件"]')
    if (!which) throw new Error('nothing to choose')
    which.value = '13'
    which.dispatchEvent(new Event('change'))
    await settled()
    expect(page.root.querySelector('.lead')?.textContent).toContain('3 = 1 + 1 + 1')
    const source = page.root.querySelector<HTMLInputElement>('.lead input:not([type=date])')
    if (!source) throw new Error('no source')
    expect(source.value).toBe('清理结果公告')
    source.value = ''
    source.dispatchEvent(new Event('input'))
    page.button('这 3 件一起改').click()
    await settled()
    expect(sentTo('/cleanups/apply')).toEqual([])
    source.value = '2026 年清理公告'
    source.dispatchEvent(new Event('input'))
    page.button('这 3 件一起改').click()
    await settled()
    const body = sentTo('/cleanups/apply')[0]?.body as { rows: { document_id: number; result: string }[]; source: string; since: string }
    expect(body.rows.map(({ document_id, result }) => [document_id, result])).toEqual([[11, 'continued'], [13, 'repealed'], [null, 'delisted']])
    expect([body.source, body.since]).toEqual(['2026 年清理公告', '2026-03-02'])
    expect(page.root.textContent).toContain('3 = 1 + 1 + 1')
    expect(page.root.textContent).toContain('对得上')
  })
})

describe('deleting for good', () => {
  it('is asked about twice', async () => {
    serve({ 'DELETE /documents/5': new Response(null, { status: 204 }) })
    const page = await open(DeletePanel, { modelValue: true, document: sample() })
    page.button('彻底删除').click()
    await settled()
    expect(sent).toEqual([])
    expect(page.root.textContent).toContain('先在上面打钩')
    const box = page.root.querySelector<HTMLInputElement>('input[type=checkbox]')
    if (!box) throw new Error('no box')
    box.checked = true
    box.dispatchEvent(new Event('change'))
    page.button('彻底删除').click()
    await settled()
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /documents/5'])
  })
})

describe('the hit test', () => {
  const passage = { article_id: 7, title: '养蜂法', label: '第二条', version: '2023-09-01', validity: 'in_force', validity_name: '现行有效', scope: '全国', score: 1, why: ['lexical 3', 'dense 1'], text: '蜂箱离路十米。' }
  const signs = [{ sign: 'lexical', value: 0.62, told: '字面盖住问题的 62%' }, { sign: 'phrasing', value: 0.8, told: '最像的问法“蜂箱离路几米” 0.80' }]

  it('tells why each was found, folded, and nothing where nothing is told', async () => {
    address.query = { q: '蜂箱离路几米' }
    const found = { generation: 'law:1', bears: true, fact_date: '2026-11-25', left_out: [], passages: [{ ...passage, signs }, { ...passage, article_id: 8, signs: [] }] }
    serve({ 'POST /hit-test': found })
    const page = await open(HitTestPage)
    const folded = [...page.root.querySelectorAll('ol.units details')]
    expect(folded.length).toBe(1)
    expect(folded[0]?.hasAttribute('open')).toBe(false)
    expect(folded[0]?.querySelector('summary')?.textContent).toBe('为什么找到它')
    expect([...(folded[0]?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual(signs.map((one) => one.told))
    address.query = {}
  })
})

describe('the phrase book', () => {
  const phrase = { id: 3, article: '民法典1079', text: '过不下去了想离', added_by_name: '王主任', added_at: '2026-11-25T01:00:00Z' }
  const show = (more: Record<string, unknown> = {}) => {
    serve({ '/phrases': { phrases: [phrase], total: 1 }, '/runs': { runs: [], total: 0 }, ...more })
    return open(PhrasesPage)
  }
  const fill = async (root: Element, article: string, text: string) => {
    await settled()
    for (const [name, value] of [['input', article], ['textarea', text]] as const) {
      const box = root.querySelector<HTMLInputElement>(`dialog ${name}`)
      if (!box) throw new Error(`no ${name}`)
      box.value = value
      box.dispatchEvent(new Event('input'))
    }
    root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
  }

  it('takes a line a phrase, each once', async () => {
    const page = await show({ 'POST /phrases': phrase })
    page.button('记几句').click()
    await fill(page.root, '民法典1079', '他不离咋办\n\n 想散伙 \n他不离咋办')
    expect(sentTo('/phrases').map(({ body }) => body)).toEqual(['他不离咋办', '想散伙'].map((text) => ({ article: '民法典1079', text })))
    expect(said.value?.text).toBe('记下了 2 句，下次发布起按它们找')
  })

  it('keeps in the box what was not taken', async () => {
    const page = await show({ 'POST /phrases': json({ code: 'no_such_article', message: '书架上没有“民法典1979”这一条，请看看名称和条号。' }, 400) })
    page.button('记几句').click()
    await fill(page.root, '民法典1979', '甲\n乙')
    expect(sentTo('/phrases').length).toBe(1)
    expect(page.root.querySelector('dialog')?.textContent).toContain('书架上没有“民法典1979”这一条')
    expect(page.root.querySelector('textarea')?.value).toBe('甲\n乙')
  })

  it('opens with the question that was not found, as the hit test hands it on', async () => {
    address.query = { ask: '房檐水滴到俺院里' }
    const page = await show()
    address.query = {}
    expect(page.root.querySelector('textarea')?.value).toBe('房檐水滴到俺院里')
  })

  it('what is missing is said under its field', async () => {
    const page = await show()
    page.button('记几句').click()
    await fill(page.root, '', '  ')
    expect(sentTo('/phrases')).toEqual([])
    expect(page.root.querySelector('dialog')?.textContent).toContain('写上是哪一条')
    expect(page.root.querySelector('dialog')?.textContent).toContain('写上老百姓会怎么问')
  })

  it('taking one out can be undone for a while', async () => {
    const page = await show({ 'DELETE /phrases/3': new Response(null, { status: 204 }) })
    page.button('去掉').click()
    await settled()
    expect(page.root.textContent).toContain('还没有记下问法')
    expect(sentTo('/phrases/3')).toEqual([])
    settleNow()
    await settled()
    expect(sentTo('/phrases/3').length).toBe(1)
  })

  it('learns, shows how far it is, and leads to the rehearsal', async () => {
    const learning = run({ kind: 'retrain', kind_name: '重新训练', stage: '训练', release: null })
    const learned = { ...learning, state: 'done', message: '学了管理员的 13 句，新认识 1 个词；新模型放进了第 2 次发布，预演过再发布。' }
    const page = await show({ 'POST /kb/retrain': learning, '/runs/7': learned })
    page.button('学一遍').click()
    await settled()
    expect(page.root.querySelector('progress')).not.toBeNull()
    await vi.waitFor(() => expect(page.root.querySelector('.lead')?.textContent).toContain('学了管理员的 13 句'), 3000)
    expect(page.root.querySelector('.acts .btn.main')?.getAttribute('href')).toBe('/releases')
  })

  it('nothing to learn is said', async () => {
    const page = await show({ 'POST /kb/retrain': json({ code: 'nothing_taught', message: '还没有可学的：先在问法本里写几句。' }, 409) })
    page.button('学一遍').click()
    await settled()
    expect(page.root.querySelector('.lead')?.textContent).toContain('还没有可学的')
  })
})
