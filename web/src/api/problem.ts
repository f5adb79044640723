/** What went wrong, as one sentence a person can act on. `status` 0: the server was not reached. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message)
    this.name = 'Problem'
  }
}

const BY_STATUS: Record<number, string> = {
  400: '填写的内容不对，请改后再试。',
  401: '还没有登录，或登录已过期，请重新登录。',
  403: '这一项不归你看或改。',
  404: '没有找到，可能已经删除。',
  409: '和已有的记录对不上，请刷新后再试。',
  413: '文件太大了，请换小一点的。',
  422: '填写的内容不对，请改后再试。',
  429: '点得太快了，等一会儿再试。',
  502: '服务器正在重启，过一会儿再试。写的都还在。',
  503: '暂时用不了，过一会儿再试。写的都还在。',
  504: '服务器太慢，没等到回音。再试一次。',
}

/** The problem of a refused response; the server's own sentence where it gave one. */
export function problemOf(status: number, body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string' && body.message) {
    const code = 'code' in body && typeof body.code === 'string' ? body.code : 'error'
    return new Problem(code, body.message, status)
  }
  return new Problem('http_error', BY_STATUS[status] ?? '没有成功，请再试一次。写的都还在。', status)
}

export function unreached(): Problem {
  return new Problem('unreached', '没连上，可能是网断了。写的都还在，连上再试。', 0)
}

/** Any thrown thing as a Problem: fetch throws TypeError where the network is gone. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof TypeError) return unreached()
  return new Problem('page_error', '这一页出了点问题，刷新一下再试。写的都还在。', -1)
}
