// What the desk sends and receives.
import type { components } from './schema'

type Schemas = components['schemas']
export type Validity = Schemas['Validity']
export type Kind = Schemas['DocumentOut']['kind']
export type Standing = 'live' | 'pending' | 'withdrawn' | 'disabled'

export interface DocumentOut {
  version_id: number
  document_id: number
  title: string
  kind: Kind
  kind_name: string
  level: string
  scope: string
  version: string
  document_number: string
  issuing_body: string
  promulgated: string | null
  effective_from: string | null
  effective_basis: 'text' | 'list' | 'adoption' | 'unknown'
  effective_to: string | null
  valid_until: string | null
  validity: Validity
  validity_name: string
  standing: Standing
  standing_name: string
  owner: string
  next_review: string | null
  topics: string[]
  source_url: string
  conflicts: number
  versions: number
  article_count: number
  gaps: string[]
  remarks: string[]
  source_name: string
}

export type Only = 'expiring' | 'unconfirmed' | 'disabled' | 'local'
export interface DocumentCounts { all: number; local: number; expiring: number; unconfirmed: number; disabled: number }
export interface DocumentPage { documents: DocumentOut[]; total: number; counts: DocumentCounts }

export interface UnitOut { article_id: number; label: string; breadcrumbs: string[]; text: string; table?: boolean }
export interface ChainOut {
  version_id: number
  version: string
  effective_from: string | null
  effective_to: string | null
  validity: Validity
  validity_name: string
  standing: Standing
  current: boolean
}
export interface DocumentDetail extends DocumentOut {
  note: string
  replaced_by: string
  history: string
  corrections: Record<string, unknown>
  articles: UnitOut[]
  chain: ChainOut[]
  pages: number
}
export interface Upkeep { owner?: string; next_review?: string | null; topics?: string[]; source_url?: string }

export type IntakeState = Schemas['IntakeOut']['state']
export interface IntakeOut {
  id: string
  file_name: string
  size: number
  state: IntakeState
  state_name: string
  message: string
  version_id: number | null
  created_at: string
  stage: string
  done: number
  total: number
  source_id: number | null
  parent_id: string | null
  pages: number
}
export interface PreviewUnit { label: string; breadcrumbs: string[]; text: string; kind: string; page: number | null; confidence: number | null }
export interface Relation { title: string; document_number: string; status: Validity | null; since: string | null; sentence: string; version_id?: number | null }
export interface PreviewOut {
  intake_id: string
  sentence: string
  title: string
  wrapper_title: string
  kind: Kind
  level: string
  scope: string
  document_number: string
  issuing_body: string
  addressees: string
  promulgated: string | null
  effective_from: string | null
  effective_basis: DocumentOut['effective_basis']
  valid_until: string | null
  valid_until_basis: 'text' | 'computed' | 'none'
  topics: string[]
  owner: string
  next_review: string | null
  source_url: string
  article_count: number
  gaps: string[]
  remarks: string[]
  low_confidence: number
  pages: number
  units: PreviewUnit[]
  tables: number
  relations: Relation[]
  replaces: { version_id: number; title: string; version: string; document_number: string } | null
  corrected: string[]
}

export interface ChangeOut { index: number; kind: 'put' | 'status' | 'correct' | 'disable' | 'enable'; described: string; version_id?: number | null }
export interface AnswerChange { question: string; before: string[]; after: string[]; lost: string[]; no_basis: boolean }
export interface RehearsalOut { questions: number; unchanged: number; changed: AnswerChange[]; lost: number; seconds: number; at: string }
export interface ReceiptOut { before: Record<string, number>; after: Record<string, number>; touched: Record<string, number>; total: number }
export interface ReleaseOut {
  number: number
  state: 'open' | 'rehearsed' | 'published' | 'dropped' | 'rolled_back'
  state_name: string
  changes: ChangeOut[]
  rehearsal?: RehearsalOut | null
  receipt?: ReceiptOut | null
  created_at: string
  created_by_name: string | null
  published_at: string | null
  published_by_name: string | null
  rolled_back_at: string | null
  can_roll_back: boolean
}
export interface StatusIn { title: string; document_number?: string; status: Validity | null; since?: string | null; replaced_by?: string; note?: string; source?: string }
export interface ChangeIn { kind: ChangeOut['kind']; version_id?: number; status?: StatusIn; fields?: Record<string, unknown> }

export interface RunOut {
  number: number
  kind: 'ingest' | 'refresh' | 'rehearse' | 'publish' | 'roll_back' | 'rebuild' | 'verify' | 'gc'
  kind_name: string
  state: 'running' | 'done' | 'failed'
  stage: string
  done: number
  total: number
  rate: number | null
  seconds_left: number | null
  message: string
  release: number | null
  started_at: string
  finished_at: string | null
}

export interface QuestionIn { question: string; scope: string; expected: string[]; owner: string; active: boolean }
export interface QuestionOut extends QuestionIn { id: number; origin: 'shipped' | 'administrator' }

export interface HitOut {
  article_id: number
  title: string
  label: string
  version: string
  validity: Validity
  validity_name: string
  scope: string
  score: number
  why: string[]
  text: string
}
export interface LeftOut { article_id: number; title: string; label: string; version: string; scope: string; reason: 'scope' | 'validity' | 'disabled'; reason_name: string; text: string }
export interface HitTestOut { generation: string; bears: boolean; fact_date: string; passages: HitOut[]; left_out: LeftOut[] }

export interface StatusFactOut {
  id: number
  title: string
  document_number: string
  up_to: string | null
  status: Validity | null
  status_name: string
  since: string | null
  replaced_by: string
  note: string
  source: string
  origin: 'shipped' | 'administrator' | 'text'
  updated_at: string
}

export type CleanupResult = 'continued' | 'repealed' | 'amended' | 'delisted' | 'unknown'
export interface CleanupMatch { version_id: number; document_id: number; title: string; document_number: string; score: number; exact: boolean }
export interface CleanupRow { index: number; title: string; document_number: string; result: CleanupResult; result_name: string; since?: string | null; matches: CleanupMatch[]; chosen?: number | null }
export interface CleanupOut { rows: CleanupRow[]; counts: Record<CleanupResult, number>; stated?: Record<string, number> | null; sum_ok: boolean | null }
export interface CleanupIn { rows: { index: number; title: string; document_number: string; result: CleanupResult; document_id?: number | null }[]; source: string; since: string | null }

export interface ConflictSide { document_id: number; title: string; article: string }
export interface RuleConflictOut { id: number; lower: ConflictSide; higher: ConflictSide; note: string; marked_at: string }
export interface RuleConflictIn { lower: { document_id: number; article: string }; higher: { document_id: number; article: string }; note: string }

export interface AffectedOut {
  id: number
  record_kind: 'answer' | 'entry'
  record_id: string
  adviser_name: string
  village: string
  title: string
  articles: string[]
  change: string
  state: 'open' | 'reviewed' | 'to_correct'
  state_name: string
  note: string
  created_at: string
}
export interface AffectedPage { affected: AffectedOut[]; total: number; open: number }

export interface SourceIn { kind: 'folder' | 'url' | 'catalogue'; place: string; name: string; document_kind?: Kind | null; scope?: string | null; every_hours: number; active: boolean }
export interface SourceOut extends SourceIn { id: number; last_looked_at: string | null; last_result: string; items: number; vanished: number }
export interface SourceItemOut { id: number; place: string; size: number; seen_at: string; vanished_at: string | null; intake_id: string | null; version_id?: number | null; title?: string }

export interface GenerationOut { generation: string; built_at: string | null; passages: number; live: boolean; whole: boolean }
export interface ShelfOut { name: 'law' | 'local'; generation: string | null; passages: number; published_at: string | null; generations: GenerationOut[]; problem: string }
export interface KbOut { shelves: ShelfOut[]; verified?: { at: string; ok: boolean; problems: string[] } | null; disk_bytes: number }
