import { api, refused, take } from '@/api/client'
import type { DraftFileOut, DraftKindOut, DraftOut, DraftQuestion } from '@/api/types'
import { noteReached } from '@/kept/online'
import { newId } from '@/kept/uuid'

export type Row = Record<string, string>
export type Answers = Record<string, string | Row[]>

/** A paper as it is being typed. `id` goes with every try to save it. */
export interface DraftForm {
  id: string
  revision: number | null
  kind: string
  mediation_id: string | null
  answers: Answers
}

/** Every question with an empty answer, so that the form has something to bind to. */
export function blankAnswers(kind: DraftKindOut): Answers {
  return Object.fromEntries(kind.questions.map((question) => [question.id, question.kind === 'rows' ? [freshRow(question)] : '']))
}

export function freshRow(question: DraftQuestion): Row {
  return Object.fromEntries(question.columns.map((column) => [column, '']))
}

export function freshDraft(kind: DraftKindOut, mediation_id: string | null, known: Answers): DraftForm {
  return { id: newId(), revision: null, kind: kind.id, mediation_id, answers: { ...blankAnswers(kind), ...known } }
}

export function draftOf(saved: DraftOut, kind: DraftKindOut): DraftForm {
  const answers = { ...blankAnswers(kind), ...(saved.answers as Answers) }
  for (const question of kind.questions) {
    const rows = answers[question.id]
    if (Array.isArray(rows)) answers[question.id] = rows.map((row) => ({ ...freshRow(question), ...row }))
  }
  return { id: saved.id, revision: saved.revision, kind: saved.kind, mediation_id: saved.mediation_id, answers }
}

export function isAnswered(answer: string | Row[] | undefined): boolean {
  if (Array.isArray(answer)) return answer.some((row) => Object.values(row).some((cell) => cell.trim()))
  return Boolean(answer?.trim())
}

/** What must be in the paper and is not answered yet. */
export function findMissing(kind: DraftKindOut, answers: Answers): DraftQuestion[] {
  return kind.questions.filter((question) => question.required && !isAnswered(answers[question.id]))
}

/** Save a new draft, or a change of a saved one. Safe to call again with the same form. */
export function saveDraft(form: DraftForm): Promise<DraftOut> {
  const answers = Object.fromEntries(Object.entries(form.answers).filter(([, answer]) => isAnswered(answer)))
  if (form.revision === null) return take(api.POST('/api/v1/drafts', { body: { id: form.id, kind: form.kind, mediation_id: form.mediation_id, answers } }))
  return take(api.PUT('/api/v1/drafts/{draft_id}', { params: { path: { draft_id: form.id } }, body: { revision: form.revision, answers } }))
}

/** The Word file of the present revision, made on the server once. */
export async function wordOf(draft: DraftOut): Promise<File> {
  const made: DraftFileOut = await take(api.POST('/api/v1/drafts/{draft_id}/files', { params: { path: { draft_id: draft.id } }, body: { revision: draft.revision } }))
  const response = await fetch(made.path, { credentials: 'same-origin' })
  noteReached()
  if (!response.ok) throw refused(response.status, await response.json().catch(() => null))
  return new File([await response.blob()], made.name, { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' })
}
