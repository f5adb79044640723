import { afterEach, expect, test, vi } from 'vitest'
import type { MediationOut, StepOut } from '@/api/types'
import { STEP_FORMS, freshStep, moveTo, saveStep, walkOf, wrongIn } from '@/stepping'
import { json } from './mounting'

const mediation = {
  accepted_on: '2026-11-01',
  effective_on: '2026-11-14',
  ended_on: null,
  village: '南沟村',
  parties: [{ name: '李某甲' }, { name: '王某乙' }],
  steps: [
    { id: 'a', kind: 'rights_told', name: '告知权利义务', on: '2026-11-01' },
    { id: 'c', kind: 'performance', name: '履行', on: '2026-11-14' },
    { id: 'b', kind: 'session', name: '调解', on: '2026-11-14' },
  ] as StepOut[],
} as unknown as MediationOut

afterEach(() => vi.unstubAllGlobals())

function formOf(kind: string) {
  const form = STEP_FORMS[kind]
  if (!form) throw new Error(kind)
  return form
}

test('a form begins with what is known and names what is missing', () => {
  const form = formOf('session')
  const values = freshStep(form, mediation, '张调解')
  expect([values['present'], values['mediators'], values['place']]).toEqual(['李某甲、王某乙', '张调解', '南沟村委会'])
  expect(Object.keys(wrongIn(form, values)).sort()).toEqual(['course', 'result'])
  expect(wrongIn(form, { ...values, result: 'agreed', course: '各让一步', on: '2999-01-01' })).toEqual({ on: '还没到这一天。' })
  expect(wrongIn(formOf('investigation'), freshStep(formOf('investigation'), mediation, '张调解'))['talk']).toBe('至少写一个问题。')
})

test('what is sent is the step under its own key', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json())
    return json({})
  })
  const asked = { on: '2026-11-02', talk: [{ question: '为什么', answer: '水' }, { question: ' ', answer: '' }], asked: ' 李某甲 ' }
  await saveStep('m', 'investigation', 'key-1', formOf('investigation'), { ...freshStep(formOf('investigation'), mediation, '张'), ...asked })
  const paid = { ...freshStep(formOf('performance'), mediation, ''), whole: 'yes', what: '改道' }
  await saveStep('m', 'performance', 'key-2', formOf('performance'), paid)
  await saveStep('m', 'paper', 'key-3', formOf('paper'), { on: '2026-11-02', item: 'identity', name: '身份证', pages: '2' })
  await saveStep('m', 'struck', 'key-4', formOf('struck'), { on: '2026-11-02', reason: '错' }, { step_id: 'a' })
  expect(sent[0]).toMatchObject({ id: 'key-1', kind: 'investigation', asked: '李某甲', talk: [{ question: '为什么', answer: '水' }] })
  expect(sent[1]).toMatchObject({ kind: 'performance', whole: true, what: '改道' })
  expect(sent[2]).toMatchObject({ pages: 2 })
  expect(sent[3]).toEqual({ id: 'key-4', kind: 'struck', on: '2026-11-02', reason: '错', step_id: 'a' })
})

test('the walk is shown in the order things happened', () => {
  expect(walkOf(mediation).map((line) => line.name)).toEqual(['受理', '告知权利义务', '调解', '协议生效', '履行'])
})

test('every move leads somewhere', () => {
  expect(moveTo('1', 'agreement')).toBe('/mediations/1/agreement')
  expect(moveTo('1', 'export')).toBe('/mediations/1/dossier')
  expect(moveTo('1', 'session')).toBe('/mediations/1/steps/session')
})
