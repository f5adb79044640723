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

export type ReleaseOut = Schemas['ReleaseOut']
export type ChangeIn = Schemas['ChangeIn']
export type StatusIn = Schemas['StatusIn']
export type ChangeOut = Schemas['ChangeOut']
export type RehearsalOut = Schemas['RehearsalOut']
export type AnswerChange = Schemas['AnswerChangeOut']
export type ReceiptOut = Schemas['ReceiptOut']
export type RunOut = Schemas['RunOut']

export type QuestionIn = Schemas['StandardQuestionIn']
export type QuestionOut = Schemas['StandardQuestionOut']
export type HitTestIn = Schemas['HitTestIn']
export type HitTestOut = Schemas['HitTestOut']

export type StatusFactOut = Schemas['StatusFactOut']
export type ConflictIn = Schemas['ConflictIn']
export type ConflictOut = Schemas['ConflictOut']
export type AffectedOut = Schemas['AffectedOut']
export type AffectedPage = Schemas['AffectedPage']

export type SourceIn = Schemas['SourceIn']
export type SourceOut = Schemas['SourceOut']
export type SourceItemOut = Schemas['SourceItemOut']

export type KbOut = Schemas['KnowledgeBase']
export type GenerationOut = Schemas['GenerationOut']

// ── by hand until their routes are here ──
export type CleanupResult = 'continued' | 'repealed' | 'amended' | 'delisted' | 'unknown'
export interface CleanupMatch { version_id: number; document_id: number; title: string; document_number: string; score: number; exact: boolean }
export interface CleanupRow { index: number; title: string; document_number: string; result: CleanupResult; result_name: string; remark?: string; replaced_by?: string; matches: CleanupMatch[]; chosen?: number | null }
export interface CleanupOut { rows: CleanupRow[]; counts: Record<CleanupResult, number>; stated?: Record<string, number> | null; sum_ok: boolean | null; mismatches?: string[]; source?: string; since?: string | null; stay_until_amended?: boolean }
export interface CleanupIn { rows: { index: number; title: string; document_number: string; result: CleanupResult; remark?: string; replaced_by?: string; document_id?: number | null }[]; source: string; since: string | null; stay_until_amended?: boolean }
