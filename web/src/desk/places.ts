/** Where the desk's pages are, for the list at the side and for 我的. */
export interface Place {
  to: string
  name: string
  hint: string
  count?: 'documents' | 'waiting' | 'changes' | 'affected' | 'questions' | 'unanswered' | 'cards' | 'people'
}

export const PLACES: { name: string; places: Place[] }[] = [
  {
    name: '知识库',
    places: [
      { to: '/documents', name: '文件', hint: '找、停用、删除', count: 'documents' },
      { to: '/intakes', name: '上架', hint: '放文件，核对', count: 'waiting' },
      { to: '/releases', name: '发布', hint: '预演、发布、退回', count: 'changes' },
      { to: '/affected', name: '失效影响', hint: '谁用过变了的条文', count: 'affected' },
      { to: '/questions', name: '标准问题', hint: '预演时问的', count: 'questions' },
      { to: '/unanswered', name: '没答上的', hint: '没找到依据的，说有误的', count: 'unanswered' },
      { to: '/question-cards', name: '问题卡', hint: '没有依据、请人答复的', count: 'cards' },
      { to: '/standard-answers', name: '标准答复', hint: '问得多的，写好一份' },
      { to: '/phrases', name: '问法本', hint: '老百姓怎么问，教它找' },
      { to: '/cleanups', name: '动态清理', hint: '贴上清理结果' },
      { to: '/hit-test', name: '命中测试', hint: '为什么找到它' },
      { to: '/sources', name: '来源', hint: '文件夹和网页' },
    ],
  },
  {
    name: '管理',
    places: [
      { to: '/figures', name: '年报', hint: '七类数字和统计口径' },
      { to: '/people', name: '人员与村居', hint: '开账号、导入、停用', count: 'people' },
      { to: '/referral-places', name: '转介单位', hint: '转给谁，核实电话' },
      { to: '/linked-matters', name: '联动事项', hint: '府院府检一起办的' },
      { to: '/draft-templates', name: '材料模板', hint: '换成自己的 Word' },
      { to: '/kb', name: '检索库', hint: '核对、重建、清理' },
    ],
  },
]

/** The place an address belongs to: the longest one it starts with. */
export function placeOf(path: string): string {
  const all = PLACES.flatMap(({ places }) => places).map(({ to }) => to)
  return all.filter((to) => path === to || path.startsWith(`${to}/`)).sort((a, b) => b.length - a.length)[0] ?? ''
}
