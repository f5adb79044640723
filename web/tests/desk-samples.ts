// Invented things of the desk.
import type { DocumentOut, PreviewOut, ReleaseOut, RunOut } from '@/api/desk'

export function document(over: Partial<DocumentOut> = {}): DocumentOut {
  return {
    version_id: 5,
    document_id: 5,
    title: '陕州区农村宅基地管理办法',
    kind: 'normative_document',
    kind_name: '规范性文件',
    level: '规范性文件',
    scope: '全国/河南省/三门峡市/陕州区',
    version: '2024-07-12',
    document_number: '陕政〔2024〕5号',
    issuing_body: '陕州区人民政府',
    promulgated: '2024-07-12',
    effective_from: '2024-08-01',
    effective_basis: 'text',
    effective_to: null,
    valid_until: null,
    validity: 'in_force',
    validity_name: '现行有效',
    standing: 'live',
    standing_name: '在架',
    article_count: 28,
    gaps: [],
    remarks: [],
    source_name: '办法.docx',
    source_url: '',
    owner: '',
    next_review: null,
    topics: [],
    conflicts: 0,
    versions: 1,
    ...over,
  }
}

export function preview(over: Partial<PreviewOut> = {}): PreviewOut {
  const { title, kind, kind_name, level, scope, document_number, issuing_body, promulgated, effective_from, effective_basis, valid_until } = document()
  return {
    intake_id: 'i1',
    sentence: '共34条，施行日期 2024-08-01，缺第12条。',
    title,
    kind,
    kind_name,
    level,
    scope,
    document_number,
    issuing_body,
    promulgated,
    effective_from,
    effective_basis,
    valid_until,
    wrapper_title: '',
    addressees: '',
    valid_until_basis: 'none',
    topics: [],
    owner: '',
    next_review: null,
    source_url: '',
    article_count: 34,
    gaps: ['第12条'],
    remarks: [],
    low_confidence: 0,
    pages: 0,
    units: [{ label: '第一条', breadcrumbs: [], text: '为了管好宅基地，制定本办法。', kind: 'article', page: 0, confidence: 1 }],
    tables: 0,
    relations: [],
    replaces: null,
    corrected: [],
    ...over,
  }
}

export function run(over: Partial<RunOut> = {}): RunOut {
  return {
    number: 7,
    kind: 'rehearse',
    kind_name: '预演',
    state: 'running',
    state_name: '正在做',
    stage: '问标准问题',
    done: 3,
    total: 10,
    rate: 2,
    seconds_left: 4,
    message: '',
    release: 2,
    started_at: '2026-11-25T01:00:00Z',
    finished_at: null,
    ...over,
  }
}

export function release(over: Partial<ReleaseOut> = {}): ReleaseOut {
  return {
    number: 2,
    state: 'open',
    state_name: '还没发布',
    changes: [{ index: 0, kind: 'put', described: '上架《陕州区农村宅基地管理办法》', version_id: 12 }],
    rehearsal: null,
    receipt: null,
    created_at: '2026-11-25T01:00:00Z',
    created_by_name: '王主任',
    published_at: null,
    published_by_name: '',
    rolled_back_at: null,
    can_roll_back: false,
    ...over,
  }
}
