import { beforeEach, expect, it, vi } from 'vitest'
import ReturnPage from '@/desk/pages/ReturnPage.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { me as zhou } from './samples'

const rule = { kind: 'onsite', name: '现场法律服务', unit: '次', counts_by: 'village_day', ways: [{ value: 'entry', name: '一条记录算一' }, { value: 'village_day', name: '同一村同一天算一' }], rule: '同一天算一次。', confirmed: false, printed: '同一天算一次。（口径待核实）', revision: 0 }
let asked: string[] = []
let sent: unknown[] = []

function serve() {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const path = pathname.replace('/api/v1', '')
    if (request.method === 'PUT') {
      sent.push(await request.json())
      return json([{ ...rule, rule: '一条一次。', printed: '一条一次。', revision: 1 }])
    }
    asked.push(path + search)
    if (path === '/counting-rules') return json([rule])
    if (path.endsWith('/history')) return json({ edits: [] })
    if (path === '/figures/return/entries') return json({ entries: [{ id: 'e1', service_date: '2026-03-01', recorder: '张律师', village: '南沟村', township: '张茅乡' }] })
    return json({ year: 2026, township: null, by: 'township', figures: [{ kind: 'onsite', name: '现场法律服务', unit: '次', count: 1, rule: rule.printed }], groups: [{ key: '7', name: '张茅乡', counts: { onsite: 1 } }] })
  })
}

beforeEach(() => {
  document.body.innerHTML = ''
  asked = []
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
