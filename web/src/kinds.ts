import type { CaseworkOptions, EntryDetails, Option, ServiceKind } from '@/api/types'

/** What is asked besides, of each kind, as it is being typed: every field is there, chosen or not. */
export interface KindForm {
  legal_advice: { follows: string | null }
  drafted_document: { title: string; for_whom: string; final_on: string | null; draft_id: string | null }
  lecture: { topic: string; audience: number | null }
  mediation: { number: string; mediation_id: string | null; role: string; result: string }
  litigation: { court: string; case_number: string; stage: string; mandate: string; for_whom: string }
  onsite: { arrived: string; left: string; place: string; people_served: number | null }
  village_matter: { matter: string; adopted: boolean | null }
}

export function freshDetails(): KindForm {
  return {
    legal_advice: { follows: null },
    drafted_document: { title: '', for_whom: '', final_on: null, draft_id: null },
    lecture: { topic: '', audience: null },
    mediation: { number: '', mediation_id: null, role: '', result: '' },
    litigation: { court: '', case_number: '', stage: '', mandate: '', for_whom: '' },
    onsite: { arrived: '', left: '', place: '', people_served: null },
    village_matter: { matter: '', adopted: null },
  }
}

/** Saved details, opened to be changed. */
export function detailsOf(saved: EntryDetails): KindForm {
  const fresh = freshDetails()
  return {
    legal_advice: { ...fresh.legal_advice, ...saved.legal_advice },
    drafted_document: { ...fresh.drafted_document, ...saved.drafted_document },
    lecture: { ...fresh.lecture, ...saved.lecture },
    mediation: { ...fresh.mediation, ...saved.mediation },
    litigation: { ...fresh.litigation, ...saved.litigation },
    onsite: { ...fresh.onsite, ...saved.onsite },
    village_matter: { ...fresh.village_matter, ...saved.village_matter },
  }
}

/** Details of the chosen kinds alone; a number or a day wiped out again is none. */
export function detailsIn({ kinds, details }: { kinds: readonly ServiceKind[]; details: KindForm }): EntryDetails {
  const { drafted_document: drafted, lecture, onsite } = details
  const whole: EntryDetails = {
    ...details,
    drafted_document: { ...drafted, final_on: drafted.final_on || null },
    lecture: { ...lecture, audience: lecture.audience || null },
    onsite: { ...onsite, people_served: onsite.people_served || null },
  }
  return Object.fromEntries(Object.entries(whole).filter(([kind]) => kinds.includes(kind as ServiceKind)))
}

export type Missing = Partial<Record<'title' | 'topic' | 'audience' | 'court' | 'stage' | 'matter', string>>

/** What has to be said of the chosen kinds before it is handed in, each beside its field. */
export function missingDetails({ kinds, details }: { kinds: readonly ServiceKind[]; details: KindForm }): Missing {
  const missing: Missing = {}
  if (kinds.includes('drafted_document') && !details.drafted_document.title.trim()) missing.title = '写上文书的名称，例如“起诉状”。'
  if (kinds.includes('lecture') && !details.lecture.topic.trim()) missing.topic = '写上讲座的题目。'
  if (kinds.includes('lecture') && !details.lecture.audience) missing.audience = '填上来了多少人，大概数也可以。'
  if (kinds.includes('litigation') && !details.litigation.court.trim()) missing.court = '写上是哪个法院。'
  if (kinds.includes('litigation') && !details.litigation.stage) missing.stage = '点一下参加的是哪一步。'
  if (kinds.includes('village_matter') && !details.village_matter.matter) missing.matter = '点一下是哪一类大事。'
  return missing
}

/** What was asked besides, as words to read: only what was said. */
export function tellDetails(details: EntryDetails, options: CaseworkOptions): [string, string][] {
  const name = (list: Option[], value?: string) => list.find((one) => one.value === value)?.name ?? value
  const { drafted_document: drafted, lecture, mediation, litigation, onsite, village_matter: matter } = details
  const told: [string, string | number | null | undefined | false][] = [
    ['法律意见', details.legal_advice?.follows && '接着当天另一笔问的，并作一条'],
    ['文书', drafted?.title],
    ['给谁写的', drafted?.for_whom],
    ['定稿', drafted && (drafted.final_on ?? '还没定稿，先不算')],
    ['讲座', lecture?.topic],
    ['人数', lecture?.audience],
    ['调解编号', mediation?.number],
    ['在调解里', mediation && name(options.mediation_roles, mediation.role)],
    ['调解结果', mediation && name(options.mediation_results, mediation.result)],
    ['法院', litigation?.court],
    ['案号', litigation?.case_number],
    ['参加的是', litigation && name(options.litigation_stages, litigation.stage)],
    ['替谁', litigation?.for_whom],
    ['受谁委托', litigation && name(options.mandates, litigation.mandate)],
    ['到村、离开', onsite && [onsite.arrived, onsite.left].filter(Boolean).join(' 到 ')],
    ['地点', onsite?.place],
    ['服务人数', onsite?.people_served],
    ['村里的大事', matter && name(options.village_matters, matter.matter)],
    ['采纳了吗', matter && (matter.adopted === true ? '采纳了' : matter.adopted === false ? '没采纳' : null)],
  ]
  return told.filter(([, how]) => how).map(([what, how]) => [what, String(how)])
}
