import { api, take } from '@/api/client'
import type { MediationOut, StepIn, StepOut } from '@/api/types'
import { today } from '@/words/dates'

export interface QuestionAnswer {
  question: string
  answer: string
}

type Value = string | QuestionAnswer[] | string[]
export type StepValues = Record<string, Value>

/** One thing a step asks for. `kind` says how it is filled in; what is not `must` may stay empty. */
export interface Asked {
  name: string
  label: string
  kind: 'line' | 'area' | 'date' | 'time' | 'number' | 'pick' | 'talk' | 'days'
  must?: string
  hint?: string
  example?: string
  options?: readonly { value: string; name: string }[]
  /** Shown only where asked for: 可不填. */
  more?: boolean
  start?: (mediation: MediationOut, me: string) => Value
}

export interface StepForm {
  title: string
  /** What the day is called. */
  day: string
  note?: string
  asks: readonly Asked[]
}

const names = (mediation: MediationOut) => mediation.parties.map((party) => party.name).join('、')
const me = (_: MediationOut, name: string) => name
const place = (mediation: MediationOut) => (mediation.village ? `${mediation.village}村委会`.replace('村村', '村') : '')

export const STEP_FORMS: Record<string, StepForm> = {
  rights_told: {
    title: '告知权利义务',
    day: '哪天告知的',
    note: '能自己挑调解员，能同意也能不同意，中途能停，自己拿主意；要照实说、守秩序、尊重对方（人民调解法23条、24条）。',
    asks: [
      { name: 'how', label: '怎么告知的', kind: 'pick', must: '点一下是怎么告知的。', options: ['当面念给双方听', '给了告知书，双方签了字', '电话里讲的'].map((name) => ({ value: name, name })) },
      { name: 'to', label: '告知了谁', kind: 'line', must: '写上告知了谁。', start: names },
    ],
  },
  investigation: {
    title: '记调查',
    day: '哪天问的',
    asks: [
      { name: 'asked', label: '问的是谁', kind: 'line', must: '写上问的是谁。' },
      { name: 'place', label: '在哪里', kind: 'line', must: '写上在哪里。', start: place },
      { name: 'talk', label: '问了什么，怎么答的', kind: 'talk', must: '至少写一个问题。' },
      { name: 'investigators', label: '谁去问的', kind: 'line', must: '写上谁去问的。', start: me },
      { name: 'time', label: '几点', kind: 'time', more: true },
      { name: 'present', label: '还有谁在场', kind: 'line', more: true },
      { name: 'recorder', label: '记录人', kind: 'line', more: true },
    ],
  },
  session: {
    title: '记调解',
    day: '哪天调的',
    asks: [
      { name: 'result', label: '结果', kind: 'pick', must: '点一下结果。', options: [{ value: 'agreed', name: '达成' }, { value: 'failed', name: '未达成' }, { value: 'again', name: '改天再调' }] },
      { name: 'course', label: '怎么谈的', kind: 'area', must: '简单写几句怎么谈的。', hint: '各自怎么说，谈到哪一步' },
      { name: 'place', label: '在哪里', kind: 'line', must: '写上在哪里。', start: place },
      { name: 'present', label: '到场的当事人', kind: 'line', must: '写上谁到了场。', start: names },
      { name: 'mediators', label: '调解员', kind: 'line', must: '写上调解员。', start: me },
      { name: 'time', label: '几点', kind: 'time', more: true },
      { name: 'invited', label: '还请了谁', kind: 'line', more: true, hint: '双方同意才请（人民调解法20条）' },
      { name: 'recorder', label: '记录人', kind: 'line', more: true },
    ],
  },
  refusal: {
    title: '一方明确拒绝',
    day: '哪天说的',
    note: '有一方明确拒绝，调解就结束了（人民调解法17条）。存好以后不能改回来。',
    asks: [
      { name: 'party', label: '谁拒绝', kind: 'line', must: '写上是谁。' },
      { name: 'words', label: '怎么说的', kind: 'area', must: '写一句他怎么说的。' },
    ],
  },
  written_down: {
    title: '补成书面协议',
    day: '哪天补好的',
    asks: [
      { name: 'parties_signed_on', label: '双方都签字那天', kind: 'date', must: '选一天。' },
      { name: 'mediator_signed_on', label: '调解员签字那天', kind: 'date', must: '选一天。' },
      { name: 'sealed_on', label: '调委会盖章那天', kind: 'date', must: '选一天。' },
    ],
  },
  term: {
    title: '记履行期限',
    day: '哪天说定的',
    note: '协议里没写期限，或者写错了、后来改了，在这里记。以最后记的为准。',
    asks: [{ name: 'last_days', label: '最晚哪天履行', kind: 'days', must: '选一天。', start: (mediation) => (mediation.perform_by.length ? mediation.perform_by : ['']) }],
  },
  performance: {
    title: '记履行',
    day: '哪天履行的',
    asks: [
      { name: 'party', label: '谁履行的', kind: 'line', must: '写上是谁。' },
      { name: 'what', label: '做了什么', kind: 'area', must: '写一句做了什么。', example: '例如：把出水口改向路边' },
      { name: 'whole', label: '协议都履行完了吗', kind: 'pick', must: '点一下。', options: [{ value: 'yes', name: '都完了' }, { value: 'no', name: '还没完' }] },
      { name: 'amount', label: '付了多少元', kind: 'number', more: true, example: '只写数字，例如 1200' },
      { name: 'instalment', label: '第几期', kind: 'line', more: true },
    ],
  },
  return_visit: {
    title: '记回访',
    day: '哪天回访的',
    asks: [
      { name: 'performed', label: '履行了吗', kind: 'pick', must: '点一下。', options: [{ value: 'whole', name: '全部' }, { value: 'part', name: '一部分' }, { value: 'not', name: '没有' }] },
      { name: 'visited', label: '回访了谁', kind: 'line', must: '写上回访了谁。', start: names },
      { name: 'visitor', label: '谁去回访的', kind: 'line', must: '写上谁去的。', start: me },
      { name: 'satisfied', label: '满意吗', kind: 'line', more: true },
      { name: 'reason', label: '为什么回访', kind: 'line', more: true },
      { name: 'sued', label: '起诉了没有，结果怎样', kind: 'line', more: true },
      { name: 'risk', label: '有没有激化的苗头', kind: 'line', more: true },
      { name: 'measures', label: '做了什么', kind: 'area', more: true },
    ],
  },
  confirmation_applied: {
    title: '申请司法确认',
    day: '哪天申请的',
    note: '双方一起申请，从协议生效起三十日内（人民调解法33条）。法院不收费。',
    asks: [{ name: 'court', label: '哪个法院', kind: 'line', must: '写上哪个法院。' }],
  },
  confirmation_ruled: {
    title: '记法院结果',
    day: '哪天裁定的',
    asks: [
      {
        name: 'outcome', label: '结果', kind: 'pick', must: '点一下结果。',
        options: [{ value: 'confirmed', name: '裁定有效' }, { value: 'rejected', name: '裁定驳回' }, { value: 'not_accepted', name: '不予受理' }, { value: 'withdrawn', name: '撤回了' }],
      },
      { name: 'court_number', label: '法院案号', kind: 'line', hint: '照裁定书抄' },
      { name: 'remark', label: '说明', kind: 'area', more: true },
    ],
  },
  paper: {
    title: '收到材料',
    day: '哪天收的',
    asks: [
      {
        name: 'item', label: '哪种', kind: 'pick', must: '点一下是哪种。',
        options: [
          { value: 'identity', name: '身份证明' }, { value: 'evidence', name: '证据' }, { value: 'receipt', name: '履行凭证' },
          { value: 'mandate', name: '授权委托书' }, { value: 'application', name: '申请书' }, { value: 'confirmation', name: '司法确认材料' },
        ],
      },
      { name: 'name', label: '是什么', kind: 'line', must: '写上是什么。', example: '例如：李某甲身份证复印件', hint: '不要写证件号码' },
      { name: 'pages', label: '几页', kind: 'number' },
    ],
  },
  referral: {
    title: '转介',
    day: '哪天转的',
    asks: [
      { name: 'place', label: '转给谁', kind: 'pick', must: '点一下转给谁。' },
      { name: 'reason', label: '为什么转，转的是什么', kind: 'area', must: '写一句为什么转。' },
    ],
  },
  referral_reply: {
    title: '记转介的回复',
    day: '哪天回的',
    asks: [
      { name: 'place', label: '谁回的', kind: 'pick', must: '点一下谁回的。' },
      { name: 'reply', label: '怎么回的', kind: 'area', must: '写一句怎么回的。' },
    ],
  },
  prevented: {
    title: '记防止激化',
    day: '哪天防住的',
    note: '统计要报防止了几件、几个人。照实记，没有就不记。',
    asks: [
      {
        name: 'what', label: '防止了什么', kind: 'pick', must: '点一下是哪种。',
        options: [{ value: 'crime', name: '民转刑' }, { value: 'suicide', name: '自杀' }, { value: 'fight', name: '群众性械斗' }, { value: 'petition', name: '群体性上访' }],
      },
      { name: 'people', label: '涉及几个人', kind: 'number', must: '写上几个人。', example: '只写数字，例如 3' },
      { name: 'how', label: '当时怎样，怎么防住的', kind: 'area', must: '写一句怎么防住的。' },
    ],
  },
  signal_handled: {
    title: '先处理急事',
    day: '哪天处理的',
    asks: [
      { name: 'decision', label: '核实了怎么样', kind: 'pick', must: '点一下。', options: [{ value: 'civil_part', name: '已报警或转走，只调民事部分' }, { value: 'mistaken', name: '没有这回事' }] },
      { name: 'note', label: '怎么核实的，报给了谁', kind: 'area', must: '写一句，以后查得到。' },
    ],
  },
  archived: {
    title: '归档',
    day: '哪天立卷的',
    asks: [
      { name: 'filed_by', label: '立卷人', kind: 'line', must: '写上立卷人。', start: me },
      {
        name: 'retention', label: '保管期限', kind: 'pick', hint: '由档案部门定，没定先空着',
        options: [{ value: 'not_set', name: '先空着' }, { value: 'short', name: '短期' }, { value: 'long', name: '长期' }, { value: 'permanent', name: '永久' }],
        start: () => 'not_set',
      },
      { name: 'remark', label: '情况说明', kind: 'area', hint: '缺的材料在这里写明为什么' },
    ],
  },
  struck: {
    title: '划掉记错的',
    day: '哪天划的',
    note: '划掉的还看得见，只是不算数了。',
    asks: [{ name: 'reason', label: '为什么划掉', kind: 'area', must: '写一句为什么。' }],
  },
}

/** A step's form with its places to choose from: the directory's, or those whose reply is awaited. */
export async function formFor(kind: string, mediation: MediationOut): Promise<StepForm | undefined> {
  const form = STEP_FORMS[kind]
  if (!form || !kind.startsWith('referral')) return form
  const places = kind === 'referral' ? await findPlaces() : mediation.open_referrals.map((name) => ({ value: name, name }))
  return { ...form, asks: form.asks.map((ask) => (ask.name === 'place' ? { ...ask, options: places } : ask)) }
}

/** To whom something can be handed on, as choices. */
export async function findPlaces(): Promise<{ value: string; name: string }[]> {
  const found = await take(api.GET('/api/v1/referral-places'))
  return found.map((one) => ({ value: one.name, name: one.checked_on ? one.name : `${one.name} 待核实` }))
}

/** Where a move leads: the agreement and the ending have pages of their own. */
export function moveTo(id: string, move: string): string {
  const pages: Record<string, string> = { agreement: 'agreement', ending: 'end', export: 'dossier' }
  return `/mediations/${id}/${pages[move] ?? `steps/${move}`}`
}

export function freshStep(form: StepForm, mediation: MediationOut, mine: string): StepValues {
  const values: StepValues = { on: today() }
  for (const ask of form.asks) values[ask.name] = ask.start?.(mediation, mine) ?? (ask.kind === 'talk' ? [{ question: '', answer: '' }] : '')
  return values
}

/** The days of an answer that holds days. */
export function daysIn(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function isEmpty(value: Value | undefined): boolean {
  if (!Array.isArray(value)) return !value?.trim()
  return !value.some((one) => (typeof one === 'string' ? one : one.question.trim()))
}

/** Why the days of the instalments cannot be so; a day left blank is no instalment. */
export function wrongDays(days: readonly string[]): string | undefined {
  const filled = days.filter(Boolean)
  return filled.some((day, i) => i > 0 && day <= (filled[i - 1] ?? '')) ? '各期从早到晚填，不能是同一天。' : undefined
}

/** What is not right yet, by the name of what was asked. */
export function wrongIn(form: StepForm, values: StepValues): Record<string, string> {
  const wrong: Record<string, string> = {}
  const on = String(values['on'] ?? '')
  if (!on) wrong['on'] = '选一天。'
  else if (on > today()) wrong['on'] = '还没到这一天。'
  for (const ask of form.asks) {
    const value = values[ask.name]
    if (ask.must && isEmpty(value)) wrong[ask.name] = ask.must
    else if (ask.kind === 'days') {
      const said = wrongDays(daysIn(value))
      if (said) wrong[ask.name] = said
    }
  }
  return wrong
}

/** Record a step. Safe to send again: `id` goes with every try. */
export function saveStep(mediation: string, kind: string, id: string, form: StepForm, values: StepValues, fixed: Record<string, string> = {}): Promise<MediationOut> {
  const sent: Record<string, unknown> = { ...fixed, id, kind, on: values['on'] }
  for (const ask of form.asks) {
    const value = values[ask.name]
    if (ask.kind === 'days') sent[ask.name] = daysIn(value).filter(Boolean)
    else if (Array.isArray(value)) sent[ask.name] = value.filter((one) => typeof one !== 'string' && one.question.trim())
    else if (ask.name === 'pages' || ask.name === 'people') sent[ask.name] = value ? Number(value) : null
    else if (ask.name === 'whole') sent[ask.name] = value === 'yes'
    else sent[ask.name] = value?.trim() ?? ''
  }
  return take(api.POST('/api/v1/mediations/{mediation_id}/steps', { params: { path: { mediation_id: mediation } }, body: sent as unknown as StepIn }))
}

export interface WalkLine {
  name: string
  day: string
  step: StepOut | null
}

const AFTER_THE_TALKS = ['written_down', 'term', 'performance', 'return_visit', 'confirmation_applied', 'confirmation_ruled', 'archived']

/** The walk in the order things happened: on one day the talks come before what was agreed, the rest after it. */
export function walkOf(mediation: MediationOut): WalkLine[] {
  const lines = mediation.steps.map((step) => ({ name: step.name, day: step.on, step, rank: AFTER_THE_TALKS.includes(step.kind) ? 2 : 0 }))
  const end = mediation.effective_on ?? mediation.ended_on
  return [
    { name: '受理', day: mediation.accepted_on, step: null, rank: -1 },
    ...lines,
    ...(end ? [{ name: mediation.effective_on ? '协议生效' : '未达成', day: end, step: null, rank: 1 }] : []),
  ].sort((a, b) => (a.day === b.day ? a.rank - b.rank : a.day < b.day ? -1 : 1))
}
