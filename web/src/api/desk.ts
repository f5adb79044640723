// Short names for what the desk sends and receives.
import type { components } from './schema'

type Schemas = components['schemas']

export type Validity = Schemas['Validity']
export type Kind = Schemas['DocumentKind']
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
export type PhraseIn = Schemas['PhraseIn']
export type PhraseOut = Schemas['PhraseOut']
export type LayWordIn = Schemas['LayWordIn']
export type LayWordOut = Schemas['LayWordOut']
export type UnansweredOut = Schemas['UnansweredOut']
export type HitTestIn = Schemas['HitTestIn']
export type HitTestOut = Schemas['HitTestOut']

export type StatusFactOut = Schemas['StatusFactOut']
export type CleanupOut = Schemas['CleanupOut']
export type CleanupRow = Schemas['CleanupRowOut']
export type CleanupResult = Schemas['CleanupResult']
export type CleanupIn = Schemas['CleanupIn']
export type ConflictIn = Schemas['ConflictIn']
export type ConflictOut = Schemas['ConflictOut']
export type AffectedOut = Schemas['AffectedOut']
export type AffectedPage = Schemas['AffectedPage']

export type SourceIn = Schemas['SourceIn']
export type SourceOut = Schemas['SourceOut']
export type SourceItemOut = Schemas['SourceItemOut']

export type KbOut = Schemas['KnowledgeBase']
export type GenerationOut = Schemas['GenerationOut']
