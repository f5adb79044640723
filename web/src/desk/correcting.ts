import type { Correction, DocumentOut, PreviewOut, Upkeep } from '@/api/desk'

/** Where a first day in force is known from, in words. */
export const BASES: Record<DocumentOut['effective_basis'], string> = {
  confirmed: '管理员核过',
  text: '文中写明',
  list: '清单里查到',
  adoption: '只知道通过的日子',
  unknown: '文中没写',
}

/** What an administrator can set right of a text, and how it is typed. */
export interface Correctable {
  field: keyof PreviewOut & string
  name: string
  type: 'text' | 'date' | 'kind' | 'place' | 'words'
  hint?: string
}

export const CORRECTABLE: Correctable[] = [
  { field: 'title', name: '名称', type: 'text' },
  { field: 'kind', name: '种类', type: 'kind' },
  { field: 'scope', name: '管哪里', type: 'place' },
  { field: 'document_number', name: '文号', type: 'text', hint: '照原件写，例如 三陕政〔2024〕5号' },
  { field: 'issuing_body', name: '发文机关', type: 'text' },
  { field: 'promulgated', name: '公布日期', type: 'date', hint: '印发、公布或者通过的那天' },
  { field: 'effective_from', name: '施行日期', type: 'date', hint: '从哪天起用' },
  { field: 'valid_until', name: '有效至', type: 'date', hint: '最后有效的那天；没有期限就空着' },
]

export const KEPT_UP: Correctable[] = [
  { field: 'owner', name: '主办', type: 'text', hint: '谁负责让它不过时' },
  { field: 'next_review', name: '下次复核', type: 'date' },
  { field: 'topics', name: '标签', type: 'words', hint: '几个用顿号隔开' },
  { field: 'source_url', name: '来源', type: 'text', hint: '网址' },
]

/** A value as it is typed: an empty one is ''. */
export function typed(read: PreviewOut | DocumentOut, { field, type }: Correctable): string {
  const value = (read as unknown as Record<string, unknown>)[field]
  if (type === 'words') return Array.isArray(value) ? value.join('、') : ''
  return typeof value === 'string' ? value : ''
}

/** The field as it is sent: an emptied date is null, words are cut at 、 and commas. */
export function sent({ field, type }: Correctable, text: string): Partial<Correction & Upkeep> {
  const trimmed = text.trim()
  const value = type === 'words' ? trimmed.split(/[、,，\s]+/).filter(Boolean) : type === 'date' ? trimmed || null : trimmed
  return { [field]: value }
}
