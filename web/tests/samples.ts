import type { Answer, CaseworkOptions, EntryOut, Me, SourceCard } from '@/api/types'

export const me: Me = {
  id: 'person-1',
  name: '周明远',
  phone: '138****4127',
  role: 'adviser',
  role_name: '村居法律顾问',
  firm: '某某律师事务所',
  township: '张茅乡',
  villages: [
    { id: 1, name: '南沟村', township: '张茅乡' },
    { id: 2, name: '上坪村', township: '张茅乡' },
  ],
  must_change_password: false,
}

export function source(n: number, changes: Partial<SourceCard> = {}): SourceCard {
  return {
    n,
    article_id: 100 + n,
    law: '中华人民共和国样例法',
    short_title: '样例法',
    article: String(n),
    label: `第${'一二三四五'[n - 1]}条`,
    breadcrumbs: [],
    text: '样例条文。',
    text_sha256: '',
    version: '2024-01-01',
    level: '法律',
    rank_name: '法律',
    validity: 'in_force',
    validity_name: '现行有效',
    effective_from: '2024-02-01',
    effective_confirmed: true,
    on_shelf: true,
    why: [],
    ...changes,
  }
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    conversation_id: 'conversation-1',
    question: '彩礼能要回来不',
    fact_date: '2026-11-25',
    mode: 'extractive',
    state: 'complete',
    text: '能要一部分。[1]',
    sources: [source(1)],
    guide: null,
    ask: [],
    limits: [],
    duty: [],
    notices: [],
    label: '自动整理，未经核对。',
    generation: 'g1',
    model: null,
    created_at: '2026-11-25T02:12:00Z',
    ...changes,
  }
}

const option = (value: string, name = value) => ({ value, name })

export const options: CaseworkOptions = {
  kinds: [option('legal_advice', '法律意见'), option('lecture', '法治讲座'), option('onsite', '现场法律服务')],
  topics: [option('婚姻家庭'), option('邻里')],
  channels: [option('onsite', '现场'), option('phone', '电话')],
  client_kinds: [option('villager', '村民')],
  mediation_sources: [option('application', '当事人申请')],
  dispute_types: [option('邻里', '邻里纠纷')],
  mediation_roles: [option('legal_opinion', '出法律意见')],
  mediation_results: [option('agreed', '达成协议')],
  litigation_stages: [option('hearing', '开庭')],
  mandates: [option('client', '当事人委托')],
  village_matters: [option('land_contracting', '土地承包方案')],
}

export function entry(changes: Partial<EntryOut> = {}): EntryOut {
  return {
    id: 'entry-1',
    service_date: '2026-11-25',
    kinds: ['legal_advice'],
    kind_names: ['法律意见'],
    topic: '邻里',
    village_id: 1,
    village: '南沟村',
    channel: 'onsite',
    client_kind: 'villager',
    question: '水沟堵了',
    advice: '先调解',
    conversation_id: null,
    answer_id: null,
    articles: [],
    duration_minutes: null,
    details: {},
    state: 'submitted',
    state_name: '已提交',
    corrected: false,
    return_reason: '',
    may_delete: true,
    revision: 3,
    created_at: '2026-11-25T02:00:00Z',
    updated_at: '2026-11-25T02:00:00Z',
    ...changes,
  }
}
