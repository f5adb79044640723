// Our own words: questions to tap, and whom to call.

/** Questions villagers often bring, in their own words. */
export const COMMON_QUESTIONS = [
  '没领证办了酒，彩礼能不能要回来',
  '出嫁的闺女，娘家的地收不收',
  '工头跑了，工钱找谁要',
  '邻居盖房把我家墙挖裂了',
  '老人轮着养，有一家不接',
  '借条丢了，钱还能要不',
]

export interface Line {
  number: string
  what: string
}

/** First of all. */
export const EMERGENCY_LINES: Line[] = [
  { number: '110', what: '正在打、有刀、怕再打' },
  { number: '120', what: '受伤、喝药、晕倒' },
  { number: '119', what: '着火、被困' },
  { number: '122', what: '出了交通事故' },
]

export interface Danger {
  title: string
  lines: string[]
  calls: Line[]
}

/** What to say, what not to say, whom to call. */
export const DANGERS: Danger[] = [
  {
    title: '家里动手打人',
    lines: ['先到安全的地方，我们陪着打电话。', '让警察出警、留记录，可以要告诫书。', '不劝“回去好好过”，打人这件事不拿来讲条件。'],
    calls: [{ number: '110', what: '报警' }, { number: '12338', what: '妇联' }],
  },
  {
    title: '想不开、说不想活',
    lines: ['别让他一个人待着，把药和刀拿开。', '听他说，不讲道理，不急着劝。'],
    calls: [{ number: '12356', what: '心理援助' }, { number: '120', what: '已经喝药、受伤' }],
  },
  {
    title: '孩子受伤害',
    lines: ['知道了就要报，报案的人会保密。', '不反复问孩子，不私下调解，不写孩子名字。'],
    calls: [{ number: '110', what: '报警' }, { number: '12309', what: '检察院' }, { number: '12355', what: '青少年服务' }],
  },
  {
    title: '刚被骗转了账',
    lines: ['马上打，越快越有可能拦住。', '留好转账记录和聊天记录，别再转钱。'],
    calls: [{ number: '110', what: '报警' }, { number: '96110', what: '反诈' }],
  },
]

/** Not urgent, but the right door. */
export const OTHER_LINES: Line[] = [
  { number: '12348', what: '法律援助，没钱打官司' },
  { number: '12333', what: '欠工钱、工伤' },
  { number: '12345', what: '政府服务热线' },
  { number: '12368', what: '法院，问案子' },
  { number: '12388', what: '反映干部违纪' },
  { number: '12315', what: '买东西被坑' },
]
