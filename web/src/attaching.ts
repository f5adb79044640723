import { api, take } from '@/api/client'
import type { AttachmentOut, StepAttachmentOut } from '@/api/types'
import { newId } from '@/kept/uuid'

export const PURPOSES: { value: AttachmentOut['purpose']; name: string }[] = [
  { value: 'photo', name: '照片' },
  { value: 'sign_in_sheet', name: '签到表' },
  { value: 'opinion', name: '书面意见' },
  { value: 'mandate', name: '委托手续' },
  { value: 'other', name: '其他' },
]

const entry = (entry_id: string) => ({ params: { path: { entry_id } } })

/** What is attached to an entry, mine or handed in to my office. */
export async function findAttachments(id: string): Promise<AttachmentOut[]> {
  return (await take(api.GET('/api/v1/entries/{entry_id}/attachments', entry(id)))).attachments
}

/** A file waiting to be attached: its key is made with it, so that trying again never doubles it. */
export interface Waiting {
  id: string
  file: File
  purpose: AttachmentOut['purpose']
}

export function toAttach(file: File, purpose: AttachmentOut['purpose']): Waiting {
  return { id: newId(), file, purpose }
}

export function attach(entryId: string, { id, file, purpose }: Waiting): Promise<AttachmentOut> {
  const form = new FormData()
  form.append('id', id)
  form.append('purpose', purpose)
  form.append('file', file)
  return take(api.POST('/api/v1/entries/{entry_id}/attachments', { ...entry(entryId), body: { id, purpose, file: file as unknown as string }, bodySerializer: () => form }))
}

export async function detach(id: string): Promise<void> {
  await take(api.DELETE('/api/v1/attachments/{attachment_id}', { params: { path: { attachment_id: id } } }))
}

/** What is attached to the steps of a mediation, mine or of my office's township. */
export async function findStepAttachments(mediation_id: string): Promise<StepAttachmentOut[]> {
  return (await take(api.GET('/api/v1/mediations/{mediation_id}/attachments', { params: { path: { mediation_id } } }))).attachments
}

export function attachToStep(mediation_id: string, step_id: string, { id, file }: { id: string; file: File }): Promise<StepAttachmentOut> {
  const form = new FormData()
  form.append('id', id)
  form.append('file', file)
  return take(
    api.POST('/api/v1/mediations/{mediation_id}/steps/{step_id}/attachments', {
      params: { path: { mediation_id, step_id } },
      body: { id, file: file as unknown as string },
      bodySerializer: () => form,
    }),
  )
}

export async function detachFromStep(mediation_id: string, attachment_id: string): Promise<void> {
  await take(api.DELETE('/api/v1/mediations/{mediation_id}/attachments/{attachment_id}', { params: { path: { mediation_id, attachment_id } } }))
}

export const addressOfStep = (mediationId: string, id: string) => `/api/v1/mediations/${mediationId}/attachments/${id}`

export const addressOf = (id: string) => `/api/v1/attachments/${id}`

export function sizeName(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
