// Short names for what the desk sends and receives.
import type { components } from './schema'

type Schemas = components['schemas']

export type Validity = Schemas['Validity']
export type Kind = Schemas['DocumentKind']
export type Basis = Schemas['DateBasis']
export type DocumentOut = Schemas['DocumentOut']
export type DocumentCounts = Schemas['DocumentCounts']
export type DocumentDetail = Schemas['DocumentDetailOut']
export type Only = Schemas['Only']
export type Upkeep = Schemas['UpkeepIn']

export type IntakeOut = Schemas['IntakeOut']
export type PreviewOut = Schemas['PreviewOut']
export type Relation = Schemas['RelationOut']
export type Correction = Schemas['CorrectionIn']

export type RunOut = Schemas['RunOut']

export type StatusFactOut = Schemas['StatusFactOut']
export type ConflictIn = Schemas['ConflictIn']
export type ConflictOut = Schemas['ConflictOut']
export type AffectedOut = Schemas['AffectedOut']
export type AffectedPage = Schemas['AffectedPage']

export type SourceIn = Schemas['SourceIn']
export type SourceOut = Schemas['SourceOut']
export type SourceItemOut = Schemas['SourceItemOut']

// ── by hand until their routes are here ──
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

export type CleanupResult = 'continued' | 'repealed' | 'amended' | 'delisted' | 'unknown'
export interface CleanupMatch { version_id: number; document_id: number; title: string; document_number: string; score: number; exact: boolean }
export interface CleanupRow { index: number; title: string; document_number: string; result: CleanupResult; result_name: string; since?: string | null; matches: CleanupMatch[]; chosen?: number | null }
export interface CleanupOut { rows: CleanupRow[]; counts: Record<CleanupResult, number>; stated?: Record<string, number> | null; sum_ok: boolean | null }
export interface CleanupIn { rows: { index: number; title: string; document_number: string; result: CleanupResult; document_id?: number | null }[]; source: string; since: string | null }

export interface GenerationOut { generation: string; built_at: string | null; passages: number; live: boolean; whole: boolean }
export interface ShelfOut { name: 'law' | 'local'; generation: string | null; passages: number; published_at: string | null; generations: GenerationOut[]; problem: string }
export interface KbOut { shelves: ShelfOut[]; verified?: { at: string; ok: boolean; problems: string[] } | null; disk_bytes: number }
