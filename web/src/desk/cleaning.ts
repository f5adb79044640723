// A clean-up list as a person confirms it.
import type { CleanupIn, CleanupRow } from '@/api/desk'
import { sumLine } from './words'

/** What is done with a row: left out, or applied to this document (null: to one that is not on the shelf yet). */
export interface Decision {
  taken: boolean
  document: number | null
}
export type Decisions = Record<number, Decision>

/** From here on a title is so near that the paper may well be meant. */
const NEAR = 0.75

/** A row somebody must look at: other papers could be meant, or the list does not say what becomes of it. */
export function isOpen(row: CleanupRow): boolean {
  return row.result === 'unknown' || (row.chosen === null && row.matches.some(({ score }) => score >= NEAR))
}

/** Rows that can mean one thing only are taken; the open ones wait for a person. */
export function decide(rows: readonly CleanupRow[]): Decisions {
  return Object.fromEntries(rows.map((row) => [row.index, { taken: !isOpen(row), document: row.chosen }]))
}

export function takenOf(rows: readonly CleanupRow[], decisions: Decisions): CleanupRow[] {
  return rows.filter((row) => decisions[row.index]?.taken && row.result !== 'unknown')
}

/** `31 = 25 + 4 + 2` of the rows taken, by result. */
export function addUp(rows: readonly CleanupRow[]): string {
  const sums: Record<string, number> = {}
  for (const row of rows) sums[row.result] = (sums[row.result] ?? 0) + 1
  return sumLine(sums)
}

export function rowsIn(rows: readonly CleanupRow[], decisions: Decisions): CleanupIn['rows'] {
  return rows.map(({ index, title, document_number, result, remark, replaced_by }) => ({ index, title, document_number, result, remark, replaced_by, document_id: decisions[index]?.document ?? null }))
}
