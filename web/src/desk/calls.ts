// Every call of the desk. Each throws Problem; see api/client.ts.
import { api, take } from '@/api/client'
import { Problem } from '@/api/problem'
import type * as D from '@/api/desk'

const version = (version_id: number) => ({ params: { path: { version_id } } })
const intake = (intake_id: string) => ({ params: { path: { intake_id } } })

/** A form with a file in it; fields with nothing in them are left out. */
function filled(fields: Record<string, string | Blob | null | undefined>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value)
  return { bodySerializer: () => form }
}

// Documents
export const findDocuments = (query: { q?: string; only?: D.Only; kind?: D.Kind; limit?: number; offset?: number }) => take(api.GET('/api/v1/documents', { params: { query } }))
export const getDocument = (id: number) => take(api.GET('/api/v1/documents/{version_id}', version(id)))
export const keepUp = (id: number, body: Partial<D.Upkeep>) => take(api.PATCH('/api/v1/documents/{version_id}', { ...version(id), body: body as D.Upkeep }))
export const disable = (id: number) => take(api.POST('/api/v1/documents/{version_id}/disable', version(id)))
export const enable = (id: number) => take(api.POST('/api/v1/documents/{version_id}/enable', version(id)))
export const deleteForGood = (id: number) => take(api.DELETE('/api/v1/documents/{version_id}', version(id)))
export const documentPage = (id: number, page: number) => `/api/v1/documents/${id}/pages/${page}`

// What was handed in
export const handIn = (file: File, kind?: D.Kind | null, scope?: string | null) =>
  take(api.POST('/api/v1/intakes', { body: { file: file as unknown as string }, ...filled({ file, kind, scope }) }))
export const findIntakes = () => take(api.GET('/api/v1/intakes'))
export const getIntake = (id: string) => take(api.GET('/api/v1/intakes/{intake_id}', intake(id)))
export const getPreview = (id: string) => take(api.GET('/api/v1/intakes/{intake_id}/preview', intake(id)))
export const correct = (id: string, body: Partial<D.Correction>) => take(api.PATCH('/api/v1/intakes/{intake_id}', { ...intake(id), body: body as D.Correction }))
export const approve = (id: string, relations: number[]) => take(api.POST('/api/v1/intakes/{intake_id}/approve', { ...intake(id), body: { relations } }))
export const discard = (id: string) => take(api.POST('/api/v1/intakes/{intake_id}/discard', intake(id)))
export const intakePage = (id: string, page: number) => `/api/v1/intakes/${id}/pages/${page}`

// Releases and runs
const release = (number: number) => ({ params: { path: { number } } })
export const findReleases = () => take(api.GET('/api/v1/releases'))
/** The release that gathers changes now; null where none does. */
export async function findOpenRelease(): Promise<D.ReleaseOut | null> {
  try {
    return await take(api.GET('/api/v1/releases/open'))
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return null
    throw thrown
  }
}
export const addChange = (body: Partial<D.ChangeIn> & Pick<D.ChangeIn, 'kind'>) => take(api.POST('/api/v1/releases/open/changes', { body: { fields: {}, ...body } }))
export const takeChangeOut = (index: number) => take(api.DELETE('/api/v1/releases/open/changes/{index}', { params: { path: { index } } }))
export const rehearse = (number: number) => take(api.POST('/api/v1/releases/{number}/rehearse', release(number)))
export const publish = (number: number) => take(api.POST('/api/v1/releases/{number}/publish', release(number)))
export const rollBack = (number: number) => take(api.POST('/api/v1/releases/{number}/roll-back', release(number)))
export const drop = (number: number) => take(api.POST('/api/v1/releases/{number}/drop', release(number)))
export const findRuns = () => take(api.GET('/api/v1/runs'))
export const getRun = (number: number) => take(api.GET('/api/v1/runs/{number}', { params: { path: { number } } }))

// Trying it out
const question = (question_id: number) => ({ params: { path: { question_id } } })
export const findQuestions = () => take(api.GET('/api/v1/standard-questions'))
export const addQuestion = (body: D.QuestionIn) => take(api.POST('/api/v1/standard-questions', { body }))
export const setQuestion = (id: number, body: D.QuestionIn) => take(api.PUT('/api/v1/standard-questions/{question_id}', { ...question(id), body }))
export const deleteQuestion = (id: number) => take(api.DELETE('/api/v1/standard-questions/{question_id}', question(id)))
export const findStandardAnswers = () => take(api.GET('/api/v1/standard-answers'))
export const proposeStandardAnswer = (body: D.StandardAnswerIn) => take(api.POST('/api/v1/standard-answers', { body }))
export const findPhrases = () => take(api.GET('/api/v1/phrases', { params: { query: { limit: 1000 } } }))
export const addPhrase = (body: D.PhraseIn) => take(api.POST('/api/v1/phrases', { body }))
export const deletePhrase = (phrase_id: number) => take(api.DELETE('/api/v1/phrases/{phrase_id}', { params: { path: { phrase_id } } }))
const layWord = (word_id: number) => ({ params: { path: { word_id } } })
export const findLayWords = () => take(api.GET('/api/v1/lay-words'))
export const addLayWord = (body: D.LayWordIn) => take(api.POST('/api/v1/lay-words', { body }))
export const setLayWord = (id: number, body: D.LayWordIn) => take(api.PUT('/api/v1/lay-words/{word_id}', { ...layWord(id), body }))
export const deleteLayWord = (id: number) => take(api.DELETE('/api/v1/lay-words/{word_id}', layWord(id)))
const line = (key: string) => ({ params: { path: { key } } })
export const findUnanswered = (query: { state?: D.UnansweredOut['state']; limit?: number; offset?: number }) => take(api.GET('/api/v1/unanswered', { params: { query } }))
export const decideUnanswered = (key: string, state: D.UnansweredOut['state']) => take(api.POST('/api/v1/unanswered/{key}/decide', { ...line(key), body: { state } }))
export const askUnansweredAgain = (key: string) => take(api.POST('/api/v1/unanswered/{key}/ask-again', line(key)))
const questionCard = (card_id: string) => ({ params: { path: { card_id } } })
export const findReceivedCards = (query: { only?: 'waiting' | 'settled'; cursor?: string }) => take(api.GET('/api/v1/question-cards/received', { params: { query } }))
export const countWaitingCards = () => take(api.GET('/api/v1/question-cards/waiting'))
export const getQuestionCard = (id: string) => take(api.GET('/api/v1/question-cards/{card_id}', questionCard(id)))
export const replyToCard = (id: string, body: D.ReplyIn) => take(api.PUT('/api/v1/question-cards/{card_id}/reply', { ...questionCard(id), body }))
export const adoptReply = (id: string, body: D.AdoptIn) => take(api.POST('/api/v1/question-cards/{card_id}/adopt', { ...questionCard(id), body }))
export const returnCard = (id: string, body: D.ReturnIn) => take(api.POST('/api/v1/question-cards/{card_id}/return', { ...questionCard(id), body }))
export const retrain = () => take(api.POST('/api/v1/kb/retrain'))
export const hitTest = (body: Omit<D.HitTestIn, 'k'>) => take(api.POST('/api/v1/hit-test', { body: { ...body, k: 10 } }))

// Validity
export const findStatusFacts = (query: { q?: string; limit?: number; offset?: number }) => take(api.GET('/api/v1/status-facts', { params: { query } }))
export const deleteStatusFact = (fact_id: number) => take(api.DELETE('/api/v1/status-facts/{fact_id}', { params: { path: { fact_id } } }))
export const readCleanup = (text: string) => take(api.POST('/api/v1/cleanups/read', { body: { text } }))
export const readCleanupFile = (file: File) => take(api.POST('/api/v1/cleanups/read', { body: { file: file as unknown as string }, ...filled({ file }) }))
export const applyCleanup = (body: D.CleanupIn) => take(api.POST('/api/v1/cleanups/apply', { body }))
export const findConflicts = () => take(api.GET('/api/v1/conflicts'))
export const markConflict = (body: D.ConflictIn) => take(api.POST('/api/v1/conflicts', { body }))
export const deleteConflict = (conflict_id: number) => take(api.DELETE('/api/v1/conflicts/{conflict_id}', { params: { path: { conflict_id } } }))

// Who relied on it
export const findAffected = () => take(api.GET('/api/v1/affected'))
export const review = (affected_id: string, state: 'reviewed' | 'to_correct', note: string) => take(api.POST('/api/v1/affected/{affected_id}/review', { params: { path: { affected_id } }, body: { state, note } }))

// Where texts come from
const source = (source_id: number) => ({ params: { path: { source_id } } })
export const findSources = () => take(api.GET('/api/v1/sources'))
export const addSource = (body: D.SourceIn) => take(api.POST('/api/v1/sources', { body }))
export const setSource = (id: number, body: D.SourceIn) => take(api.PATCH('/api/v1/sources/{source_id}', { ...source(id), body }))
export const deleteSource = (id: number) => take(api.DELETE('/api/v1/sources/{source_id}', source(id)))
export const lookNow = (id?: number) => take(api.POST('/api/v1/sources/refresh', { body: { id: id ?? null } }))
export const findSourceItems = (id: number) => take(api.GET('/api/v1/sources/{source_id}/items', source(id)))
export const keepItem = (item_id: number) => take(api.POST('/api/v1/sources/items/{item_id}/keep', { params: { path: { item_id } } }))

// The index itself
export const getKb = () => take(api.GET('/api/v1/kb'))
export const verifyKb = () => take(api.POST('/api/v1/kb/verify', {}))
export const rebuildKb = () => take(api.POST('/api/v1/kb/rebuild', {}))
export const cleanKb = () => take(api.POST('/api/v1/kb/gc'))

// Word templates of our own
const draftKind = (kind_id: string) => ({ params: { path: { kind_id } } })
export const findDraftTemplates = () => take(api.GET('/api/v1/draft-templates'))
export const putDraftTemplate = (kind_id: string, file: File) =>
  take(api.PUT('/api/v1/draft-templates/{kind_id}', { ...draftKind(kind_id), body: { file: file as unknown as string }, ...filled({ file }) }))
export const deleteDraftTemplate = (kind_id: string) => take(api.DELETE('/api/v1/draft-templates/{kind_id}', draftKind(kind_id)))

// Whom to turn to
const referralPlace = (key: string) => ({ params: { path: { key } } })
export const findReferralPlaces = () => take(api.GET('/api/v1/referral-places'))
export const putReferralPlace = (key: string, body: D.ReferralPlaceIn) => take(api.PUT('/api/v1/referral-places/{key}', { ...referralPlace(key), body }))
export const withdrawReferralPlace = (key: string) => take(api.DELETE('/api/v1/referral-places/{key}', referralPlace(key)))
