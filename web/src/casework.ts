import { shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { Answer, BatchResult, CaseworkOptions, Channel, DraftOut, EntryEvent, EntryIn, EntryOut, MediationOut, Option, ServiceKind, Village } from '@/api/types'
import { read, write } from '@/kept/store'
import { newId } from '@/kept/uuid'
import { me, personKey } from '@/session'
import { withoutMarkers } from '@/words/citing'
import { partiesOf } from '@/mediating'
import { type KindForm, detailsIn, detailsOf, freshDetails } from '@/kinds'
import { dayOf, today } from '@/words/dates'
import { guessTopic } from '@/words/topics'

const options = shallowRef<CaseworkOptions | null>(null)

/** The code lists of the forms; read once. */
export async function findOptions(): Promise<CaseworkOptions> {
  options.value ??= await take(api.GET('/api/v1/casework/options'))
  return options.value
}

const villages = new Map<string, Village[]>()

/** The villages this person may log work for. */
export async function findVillages(): Promise<Village[]> {
  const known = me.value?.villages ?? []
  if (known.length) return known
  const key = personKey.value
  const got = villages.get(key) ?? (await take(api.GET('/api/v1/villages')))
  villages.set(key, got)
  return got
}

/** An entry as it is being typed. `id` is made with it and goes with every try to save it. */
export interface EntryForm {
  id: string
  revision: number | null
  service_date: string
  kinds: ServiceKind[]
  topic: string
  village_id: number | null
  channel: Channel
  client_kind: EntryIn['client_kind']
  question: string
  advice: string
  answer_id: string | null
  /** The articles relied on. Those of an answer are kept through `answer_id`, those kept before through their key. */
  articles: { name: string; article_id: number | null }[]
  duration_minutes: number | null
  details: KindForm
}

interface Last {
  village_id: number | null
  channel: Channel
  topic: string
}

export function rememberLast(form: EntryForm): void {
  write(`${personKey.value}.last-entry`, { village_id: form.village_id, channel: form.channel, topic: form.topic } satisfies Last)
}

/** An empty entry, with what was chosen last time already chosen. */
export function freshEntry(known: Village[] = me.value?.villages ?? []): EntryForm {
  const last = read<Last>(`${personKey.value}.last-entry`)
  const village = known.find((one) => one.id === last?.village_id) ?? known[0]
  return {
    id: newId(),
    revision: null,
    service_date: today(),
    kinds: ['legal_advice'],
    topic: last?.topic ?? '',
    village_id: village?.id ?? null,
    channel: last?.channel ?? 'onsite',
    client_kind: 'villager',
    question: '',
    advice: '',
    answer_id: null,
    articles: [],
    duration_minutes: null,
    details: freshDetails(),
  }
}

/** An entry like another, of today: to be saved as one of its own. What was of that day alone is left out. */
export function entryLike(saved: EntryOut): EntryForm {
  const like = entryOf(saved)
  const { legal_advice, onsite } = freshDetails()
  const drafted_document = { ...like.details.drafted_document, draft_id: null } // a paper counts once
  const details = { ...like.details, legal_advice, drafted_document, onsite: { ...onsite, place: like.details.onsite.place } }
  return { ...like, id: newId(), revision: null, service_date: today(), answer_id: null, articles: [], details }
}

const RESULTS: Record<MediationOut['state'], string> = { accepted: 'going_on', agreed: 'agreed', ended: 'not_agreed' }

/** Tie an entry to one of one's own mediations: what the mediation holds is not typed again. */
export function joinMediation(form: EntryForm, mediation: MediationOut, topics: readonly Option[]): void {
  Object.assign(form.details.mediation, { mediation_id: mediation.id, number: mediation.number, result: RESULTS[mediation.state] })
  form.village_id = mediation.village_id ?? form.village_id
  if (topics.some((one) => one.value === mediation.dispute_type)) form.topic ||= mediation.dispute_type
  form.question ||= `${partiesOf(mediation)}：${mediation.facts}`.slice(0, 4000)
}

/** An entry that counts a finished paper: a new one begun from it, or the paper added to one already kept. */
export function countDraft(form: EntryForm, draft: DraftOut): EntryForm {
  const begun = form.revision === null && !form.question
  return {
    ...form,
    kinds: begun ? ['drafted_document'] : [...new Set([...form.kinds, 'drafted_document' as const])],
    question: begun ? `起草${draft.title}` : form.question,
    details: { ...form.details, drafted_document: { ...form.details.drafted_document, title: draft.title, final_on: draft.final_at ? dayOf(draft.final_at) : null, draft_id: draft.id } },
  }
}

/** An entry begun from an answer. */
export function entryFrom(answer: Answer, topics: readonly Option[]): EntryForm {
  const form = freshEntry()
  const known = new Set(answer.sources.map((source) => source.n))
  const whole = answer.state === 'complete'
  return {
    ...form,
    question: answer.question,
    advice: whole ? withoutMarkers(answer.text || answer.guide?.conclusion || '', known) : '',
    answer_id: answer.id,
    articles: answer.sources.filter((source) => source.on_shelf).map((source) => ({ name: `${source.short_title}${source.label}`, article_id: null })),
    topic: guessTopic([answer.guide?.title ?? '', answer.question], topics) ?? form.topic,
  }
}

/** A saved entry, opened to be changed. */
export function entryOf(saved: EntryOut): EntryForm {
  return {
    id: saved.id,
    revision: saved.revision,
    service_date: saved.service_date,
    kinds: [...saved.kinds],
    topic: saved.topic,
    village_id: saved.village_id,
    channel: saved.channel,
    client_kind: saved.client_kind,
    question: saved.question,
    advice: saved.advice,
    answer_id: saved.answer_id,
    articles: saved.articles.map(({ law, label, article_id }) => ({ name: `${law.replace(/^中华人民共和国/, '')}${label}`, article_id })),
    duration_minutes: saved.duration_minutes,
    details: detailsOf(saved.details),
  }
}

/** What goes to the server: a draft, or handed in to be confirmed. */
export function bodyOf(form: EntryForm, state: EntryIn['state'] = 'submitted'): EntryIn {
  return {
    id: form.id,
    service_date: form.service_date,
    kinds: form.kinds,
    topic: form.topic,
    village_id: form.village_id,
    channel: form.channel,
    client_kind: form.client_kind,
    question: form.question.trim(),
    advice: form.advice.trim(),
    answer_id: form.answer_id,
    articles: form.articles.flatMap(({ article_id }) => (article_id === null ? [] : [{ article_id }])),
    state,
    duration_minutes: form.duration_minutes || null,
    details: detailsIn(form),
  }
}

/** Save a new entry, or a change of a saved one. Safe to call again with the same form. */
export async function saveEntry(form: EntryForm, state: EntryIn['state'] = 'submitted'): Promise<EntryOut> {
  const saved =
    form.revision === null
      ? await take(api.POST('/api/v1/entries', { body: bodyOf(form, state) }))
      : await take(api.PUT('/api/v1/entries/{entry_id}', { params: { path: { entry_id: form.id } }, body: { ...bodyOf(form, state), revision: form.revision } }))
  rememberLast(form)
  return saved
}

export function findEntry(id: string): Promise<EntryOut> {
  return take(api.GET('/api/v1/entries/{entry_id}', { params: { path: { entry_id: id } } }))
}

/** Who did what to one of my entries, and when. */
export async function findEvents(id: string): Promise<EntryEvent[]> {
  return (await take(api.GET('/api/v1/entries/{entry_id}/history', { params: { path: { entry_id: id } } }))).events
}

/** Save the entries of a day; each has its own result. Safe to call again with the same forms. */
export async function saveDay(forms: readonly EntryForm[]): Promise<BatchResult[]> {
  const entries = forms.map((form) => ({ ...bodyOf(form) }))
  return (await take(api.POST('/api/v1/entries/batch', { body: { entries } }))).results
}
