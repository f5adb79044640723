import { beforeEach, expect, it, vi } from 'vitest'
import ReturnPage from '@/desk/pages/ReturnPage.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { me as zhou } from './samples'

const rule = { kind: 'onsite', name: '现场法律服务', unit: '次', counts_by: 'village_day', ways: [{ value: 'entry', name: '一条记录算一' }, { value: 'village_day', name: '同一村同一天算一' }], rule: '同一天算一次。', confirmed: false, printed: '同一天算一次。（口径待核实）', revision: 0 }
const snapshot = { id: 's1', year: 2026, frozen_at: '2026-11-25T04:00:00Z', by: '区局', sha256: 'a'.repeat(64) }
const change = { kind: 'onsite', name: '现场法律服务', unit: '次', change: -1, township: '张茅乡', village: '南沟村', month: 3 }
const corrections = { snapshot, corrections: [{ entry_id: 'e1', service_date: '2026-03-01', recorder: '张律师', village: '南沟村', township: '张茅乡', action: 'returned', action_name: '司法所退回', by: '赵所', at: '2026-11-26T04:00:00Z', changes: [change] }], totals: { onsite: -1 }, changed_rules: ['现场法律服务'] }
const dispute = { key: '邻里 7', name: '邻里纠纷', township: '张茅乡', counts: { accepted: 6, with_amount: 2, suicide: 1 }, parties: 12, amount: '1201.20', amount_10000: '0.12012', people: { suicide: 2 }, success: null }
const checked = { key: '7', township: '张茅乡', counts: { times: 4, found: 9, prevented: 1 } }
const disputes = { year: 2026, township: null, by: 'type_township', items: [{ value: 'accepted', name: '受理' }, { value: 'suicide', name: '防止自杀' }], check_items: [{ value: 'found', name: '排查发现（件）' }], checked: { ...checked, key: '', township: '全区' }, checks: [checked], whole: { ...dispute, key: '', name: '合计', township: '全区', success: 66.66 }, rows: [dispute], base: { people: 288538, source: '人口普查', confirmed: false }, per_10000: 0.2079, rules: ['按受理日期（口径待核实）'] }
let frozen: unknown[] = []
let asked: string[] = []
let sent: unknown[] = []

function serve() {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const path = pathname.replace('/api/v1', '')
    if (request.method === 'POST') {
      sent.push(await request.json())
      frozen = [snapshot]
      return json(snapshot, 201)
    }
    if (request.method === 'PUT') {
      sent.push(await request.json())
      return json([{ ...rule, rule: '一条一次。', printed: '一条一次。', revision: 1 }])
    }
    asked.push(path + search)
    if (path === '/counting-rules') return json([rule])
    if (path === '/figures/disputes') return json(disputes)
    if (path === '/figures/disputes/mediations') return json({ mediations: [{ id: 'm1', number: '（2026）张茅乡人调字第0001号', accepted_on: '2026-01-20', township: '张茅乡', parties: 2, amount: '1201.20', people: { suicide: 2 } }] })
    if (path === '/figures/disputes/checks') return json({ checks: [{ id: 'k1', checked_on: '2026-03-01', found: 9, prevented: 1, note: '', by: '赵调解', village: '南沟村', township: '张茅乡' }] })
    if (path === '/figures/snapshots') return json(frozen)
    if (path === '/figures/snapshots/s1/disputes') return json({ ...disputes, per_10000: 9.99 })
    if (path === '/figures/snapshots/s1/disputes/corrections') return json({ corrections: [{ id: 'm2', name: '（2026）张茅乡人调字第0002号', on: '2026-02-01', township: '张茅乡', by: '赵调解', at: '2026-11-26T04:00:00Z', changes: [{ name: '涉及金额', unit: '元', change: '-99.5' }], moved: ['纠纷类型'] }] })
    if (path.endsWith('/corrections')) return json(corrections)
    if (path.endsWith('/paragraph')) return json({ text: '2026年，全区1名村（居）法律顾问共开展现场法律服务1次。', note: '由系统按已确认记录生成，须核对' })
    if (path === '/figures/snapshots/s1') return json({ snapshot, annual: { year: 2026, township: null, by: 'township', figures: [{ kind: 'onsite', name: '现场法律服务', unit: '次', count: 9, rule: '封存时的口径' }], groups: [{ key: '7', name: '张茅乡', counts: { onsite: 9 } }] } })
    if (path.endsWith('/history')) return json({ edits: [] })
    if (path === '/figures/return/entries') return json({ entries: [{ id: 'e1', service_date: '2026-03-01', recorder: '张律师', village: '南沟村', township: '张茅乡' }] })
    return json({ year: 2026, township: null, by: 'township', figures: [{ kind: 'onsite', name: '现场法律服务', unit: '次', count: 1, rule: rule.printed }], groups: [{ key: '7', name: '张茅乡', counts: { onsite: 1 } }] })
  })
}

beforeEach(() => {
  document.body.innerHTML = ''
  asked = []
  frozen = []
  sent = []
})

it('opens every number into its entries, and prints the rule', async () => {
  me.value = { ...zhou, role: 'administrator', villages: [] }
  serve()
  const page = await mount(ReturnPage)
  await settled()
  expect(page.root.textContent).toContain('同一天算一次。（口径待核实）')
  page.root.querySelector<HTMLButtonElement>('td button')?.click()
  await settled()
  expect(asked.find((one) => one.startsWith('/figures/return/entries'))).toContain('kind=onsite&by=township&key=7')
  expect(page.root.textContent).toContain('张律师　南沟村')
  page.button('按月').click()
  await settled()
  expect(asked.at(-1)).toContain('by=month')
  page.unmount()
})

it('lets an administrator alone change how it is counted', async () => {
  me.value = { ...zhou, role: 'justice_office', villages: [] }
  serve()
  const office = await mount(ReturnPage)
  await settled()
  expect([...office.root.querySelectorAll('button')].some((one) => one.textContent === '改')).toBe(false)
  office.unmount()

  me.value = { ...zhou, role: 'administrator', villages: [] }
  const page = await mount(ReturnPage)
  await settled()
  page.button('改').click()
  await settled()
  page.button('一条记录算一').click()
  page.button('已经核实').click()
  await settled()
  page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  expect(sent).toEqual([{ counts_by: 'entry', rule: '同一天算一次。', confirmed: true, note: '', revision: 0 }])
  expect(page.root.textContent).toContain('一条一次。')
  expect(page.root.querySelector('form')).toBeNull()
  page.unmount()
})

it('freezes a year once, shows what came after, and writes a paragraph to be edited', async () => {
  me.value = { ...zhou, role: 'administrator', villages: [] }
  serve()
  const page = await mount(ReturnPage)
  await settled()
  expect(page.root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/figures/return/export?year=2026&by=township')
  expect(page.root.querySelectorAll('a[download]')[1]?.getAttribute('href')).toContain('by=township&public=true')
  page.button('封存2026年').click()
  await settled()
  page.button('封存').click()
  await settled()
  expect(sent).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, year: 2026 }])
  expect(page.root.textContent).toContain('由区局封存，这些数不再变')
  expect(page.root.textContent).toContain('封存时的口径')
  expect(page.root.querySelector('tbody')?.textContent).toContain('9')
  expect(page.root.textContent).toContain('照现在的记录重新数：现场法律服务少 1 次。')
  expect(page.root.textContent).toContain('司法所退回　赵所')
  expect(page.root.textContent).toContain('现场法律服务的口径封存以后改过')
  expect(page.root.textContent).toContain('万人调解率 9.99')
  expect(page.root.textContent).toContain('涉及金额少 99.5 元，改了纠纷类型')
  expect(page.root.querySelector('a[href="/api/v1/figures/snapshots/s1/disputes/export?by=type_township"]')).not.toBeNull()
  expect(page.root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/figures/snapshots/s1/export?by=township')
  page.root.querySelector<HTMLButtonElement>('td button')?.click()
  await settled()
  expect(asked.at(-1)).toContain('/figures/snapshots/s1/entries')
  page.button('生成一段话').click()
  await settled()
  expect(page.root.querySelector('textarea')?.value).toContain('现场法律服务1次')
  expect(page.root.textContent).toContain('须核对')
  page.button('现在的数').click()
  await settled()
  expect(page.root.querySelector('textarea')).toBeNull()
  expect(page.root.textContent).not.toContain('更正清单')
  page.unmount()
})

it('lets an office look at what was frozen, and freeze nothing', async () => {
  me.value = { ...zhou, role: 'justice_office', villages: [] }
  serve()
  frozen = [snapshot]
  const page = await mount(ReturnPage)
  await settled()
  expect([...page.root.querySelectorAll('button')].some((one) => one.textContent === '封存2026年')).toBe(false)
  expect([...page.root.querySelectorAll('button')].some((one) => one.textContent?.endsWith('封存'))).toBe(true)
  page.unmount()
})

it('counts disputes by type and township, with the base of the rate', async () => {
  me.value = { ...zhou, role: 'administrator', villages: [] }
  serve()
  const page = await mount(ReturnPage)
  await settled()
  expect(page.root.textContent).toContain('万人调解率 0.21')
  expect(page.root.textContent).toContain('人口 288538 人，人口普查（口径和人口数待核实）')
  expect(page.root.textContent).toContain('66.7%')
  page.root.querySelector<HTMLButtonElement>('button[aria-label^="张茅乡邻里纠纷受理 6 件"]')?.click()
  await settled()
  expect(asked.at(-1)).toContain('item=accepted&by=type_township&key=')
  expect(page.root.textContent).toContain('1件2人')
  expect(page.root.textContent).toContain('0.12012')
  expect(page.root.textContent).toContain('当事人 2 人　1201.20 元　防止激化涉及 2 人')
  expect(page.root.textContent).toContain('（2026）张茅乡人调字第0001号')
  page.root.querySelector<HTMLButtonElement>('button[aria-label^="张茅乡排查发现"]')?.click()
  await settled()
  expect(asked.at(-1)).toContain('item=found&key=7')
  expect(page.root.textContent).toContain('发现 9 件，预防 1 件')
  page.unmount()
})
