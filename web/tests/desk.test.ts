import { describe, expect, it } from 'vitest'
import { CORRECTABLE, KEPT_UP, sent, typed } from '@/desk/correcting'
import { createPaces } from '@/desk/pace'
import { PLACES, placeOf } from '@/desk/places'
import { countedName, grouped, paceOf, placeName, sizeOf, spanOf, sumLine, termOf, whyFound } from '@/desk/words'
import { dayBefore, shortMoment } from '@/words/dates'
import { document } from './desk-samples'

const field = (name: string) => {
  const found = [...CORRECTABLE, ...KEPT_UP].find((one) => one.field === name)
  if (!found) throw new Error(name)
  return found
}

describe('how far long work is', () => {
  it('says as much as is known', () => {
    expect(paceOf({ done: 45, total: 120, rate: 11.7, seconds_left: 6.4 })).toBe('45 / 120，每秒 12，还要约 6 秒')
    expect(paceOf({ done: 1981, total: 82253, rate: 0.4, seconds_left: 5400 })).toBe('1,981 / 82,253，每分钟 24，还要约 1 小时 30 分钟')
    expect(paceOf({ done: 0, total: 0, rate: null, seconds_left: null })).toBe('')
    expect(paceOf({ done: 12, total: 12, rate: 3, seconds_left: 0 })).toBe('12 / 12，每秒 3')
  })
  it.each([
    [0.2, '1 秒'],
    [59.4, '59 秒'],
    [59.6, '1 分钟'],
    [125, '2 分钟'],
    [3600, '1 小时'],
    [3900, '1 小时 5 分钟'],
  ])('%d seconds are %s', (seconds, said) => expect(spanOf(seconds)).toBe(said))

  it('is measured from the first look, anew for each stage', () => {
    let now = 0
    const pace = createPaces(() => now)
    expect(pace('a', '认字', 2, 12)).toEqual({ rate: null, seconds_left: null })
    now = 4000
    expect(pace('a', '认字', 4, 12)).toEqual({ rate: 0.5, seconds_left: 16 })
    expect(pace('b', '认字', 1, 3).rate).toBeNull()
    now = 8000
    expect(pace('a', '排版', 4, 12).rate).toBeNull()
    now = 9000
    expect(pace('a', '排版', 4, 12).rate).toBeNull()
    now = 10000
    expect(pace('a', '排版', 14, 12)).toEqual({ rate: 5, seconds_left: 0 })
  })
})

describe('words of the desk', () => {
  it('groups large numbers', () => expect([0, 999, 1000, 82253, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '82,253', '1,234,567']))
  it('tells sizes', () => expect([1, 145000, 3.5e6, 3e9].map(sizeOf)).toEqual(['1 KB', '142 KB', '3.3 MB', '2.8 GB']))
  it('names the last place of a path', () => expect([placeName('全国/河南省/三门峡市'), placeName('全国'), placeName('')]).toEqual(['三门峡市', '全国', '']))

  it.each([
    [{ effective_from: '2024-08-01', effective_to: null, valid_until: '2026-12-31', effective_basis: 'text' as const }, '2024-08-01 至 2026-12-31'],
    [{ effective_from: '2022-01-01', effective_to: '2024-01-01', valid_until: null, effective_basis: 'text' as const }, '2022-01-01 至 2023-12-31'],
    [{ effective_from: '2011-01-01', effective_to: null, valid_until: null, effective_basis: 'confirmed' as const }, '2011-01-01 起'],
    [{ effective_from: '2020-11-19', effective_to: null, valid_until: null, effective_basis: 'adoption' as const }, '2020-11-19 起（待核实）'],
    [{ effective_from: null, effective_to: null, valid_until: null, effective_basis: 'unknown' as const }, '施行日期待核实'],
    [{ effective_from: null, effective_to: '2026-03-02', valid_until: null, effective_basis: 'unknown' as const }, '至 2026-03-01'],
  ])('a term is said with its last day, not the day after', (term, said) => expect(termOf({ kind: 'law', ...term })).toBe(said))
  it('a guide comes into force on no day', () => expect(termOf({ kind: 'guide', effective_from: '2026-11-25', effective_to: null, valid_until: null, effective_basis: 'adoption' })).toBe('2026-11-25'))

  it('the last day may be in the month, or the year, before', () => expect([dayBefore('2026-03-01'), dayBefore('2024-03-01'), dayBefore('2026-01-01')]).toEqual(['2026-02-28', '2024-02-29', '2025-12-31']))
  it('leaves the year out where it is this one', () => {
    expect(shortMoment('2026-11-20T10:02:00Z', '2026-11-25')).toBe('11月20日 18:02')
    expect(shortMoment('2025-12-31T15:59:00Z', '2026-11-25')).toBe('2025年12月31日 23:59')
  })
  it('adds a clean-up up', () => {
    expect(sumLine({ continued: 25, repealed: 4, delisted: 2, amended: 0 })).toBe('31 = 25 + 4 + 2')
    expect(sumLine({ repealed: 3 })).toBe('3')
    expect(sumLine({})).toBe('0')
  })
  it('names what is counted', () => expect(['in_force', 'continued', 'repealed', 'amended', 'delisted', 'unknown', '别的'].map(countedName)).toEqual(['现行有效', '继续有效', '已废止', '已被修改', '已剔除', '没写明', '别的']))
  it('says how a passage was found', () => expect(['exact', 'lexical 3', 'dense 1', 'phrasing 2', 'known', 'matter', 'own words', 'ranked 7', 'other'].map(whyFound)).toEqual(['按条号找到', '按字第 3', '按意思第 1', '换个说法第 2', '像已知的问题', '两件事，分开找的', '本地文件，字和意思都近', '重排前第 7', 'other']))
})

describe('places of the desk', () => {
  it('an address belongs to the place it lies under', () => {
    expect(placeOf('/documents')).toBe('/documents')
    expect(placeOf('/documents/12')).toBe('/documents')
    expect(placeOf('/people/new')).toBe('/people')
    expect(placeOf('/mine')).toBe('')
    expect(placeOf('/documentsandmore')).toBe('')
  })
  it('has each address once', () => {
    const all = PLACES.flatMap(({ places }) => places.map(({ to }) => to))
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('setting a field right', () => {
  it('is typed as it was read', () => {
    expect(typed(document({ topics: ['宅基地', '征地'] }), field('topics'))).toBe('宅基地、征地')
    expect(typed(document({ valid_until: null }), field('valid_until'))).toBe('')
    expect(typed(document({ document_number: '陕政〔2024〕5号' }), field('document_number'))).toBe('陕政〔2024〕5号')
  })
  it('sends null for an emptied date, and cuts words', () => {
    expect(sent(field('valid_until'), ' ')).toEqual({ valid_until: null })
    expect(sent(field('effective_from'), '2024-08-01')).toEqual({ effective_from: '2024-08-01' })
    expect(sent(field('topics'), '宅基地、征地， 青苗')).toEqual({ topics: ['宅基地', '征地', '青苗'] })
    expect(sent(field('title'), ' 办法 ')).toEqual({ title: '办法' })
  })
})
