import { ref } from 'vue'
import { api, take } from '@/api/client'
import type { OwnCheck } from '@/api/types'
import { newId } from '@/kept/uuid'
import { useSending } from '@/loading'
import { longDay, today } from '@/words/dates'

/** A 排查 as it is being typed. `id` is made with it and goes with every try to save it. */
export interface CheckForm {
  id: string
  revision: number | null
  checked_on: string
  village_id: number | null
  found: string
  prevented: string
  note: string
}

export const freshCheck = (): CheckForm => ({ id: newId(), revision: null, checked_on: today(), village_id: null, found: '', prevented: '', note: '' })

/** A recorded one, opened to be corrected. */
export function checkOf({ id, revision, checked_on, village_id, found, prevented, note }: OwnCheck): CheckForm {
  return { id, revision, checked_on, village_id, found: String(found), prevented: String(prevented), note }
}

const counted = (written: string) => (/^\d{1,4}$/.test(written.trim()) ? undefined : '写上几件，没有写 0。')

/** What is wrong with it, by field; nothing where it can be saved. */
export function wrongInCheck(form: CheckForm): { day?: string; found?: string; prevented?: string } {
  const day = !form.checked_on || form.checked_on > today() ? '选是哪天，今天或以前。' : undefined
  const wrong = { day, found: counted(form.found), prevented: counted(form.prevented) }
  return Object.fromEntries(Object.entries(wrong).filter(([, words]) => words))
}

/** A recorded one in a line. */
export function tellCheck({ checked_on, village, found, prevented, note }: OwnCheck): string {
  return [longDay(checked_on), village ?? '不分村', `发现 ${found} 件，预防 ${prevented} 件`, note].filter(Boolean).join('　')
}

const at = (check_id: string) => ({ params: { path: { check_id } } })

export const findCheck = (id: string): Promise<OwnCheck> => take(api.GET('/api/v1/dispute-checks/{check_id}', at(id)))

export async function findChecks(cursor: string | undefined): Promise<{ found: OwnCheck[]; next: string | null }> {
  const got = await take(api.GET('/api/v1/dispute-checks', { params: { query: { cursor } } }))
  return { found: got.checks, next: got.next_cursor }
}

/** Record it, or correct the one of that revision. Safe to send again. */
export function saveCheck(form: CheckForm): Promise<OwnCheck> {
  const { id, revision, checked_on, village_id } = form
  const body = { checked_on, village_id, found: Number(form.found), prevented: Number(form.prevented), note: form.note.trim() }
  if (revision === null) return take(api.POST('/api/v1/dispute-checks', { body: { id, ...body } }))
  return take(api.PUT('/api/v1/dispute-checks/{check_id}', { ...at(id), body: { ...body, revision } }))
}

/** Goes through though the page is left meanwhile. */
export async function takeBackCheck(id: string): Promise<void> {
  await take(api.DELETE('/api/v1/dispute-checks/{check_id}', { ...at(id), keepalive: true }))
}

/** Saving what is typed, as often as it takes: over what is stored, or as one of its own, where the two are at odds. */
export function useChecking(form: CheckForm, saved: () => Promise<void> | void) {
  const errors = ref<ReturnType<typeof wrongInCheck>>({})
  const { busy, problem, send } = useSending()
  async function save(prepare?: () => Promise<void>) {
    errors.value = wrongInCheck(form)
    if (Object.keys(errors.value).length) return
    await send(async () => {
      await prepare?.()
      await saveCheck(form)
      await saved()
    })
  }
  const saveOver = () => save(async () => void (form.revision = (await findCheck(form.id)).revision))
  const saveAnew = () => save(async () => void Object.assign(form, { id: newId(), revision: null }))
  const findStored = async () => tellCheck(await findCheck(form.id))
  return { errors, busy, problem, save: () => save(), saveOver, saveAnew, findStored }
}
