import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, take, whenSignedOut } from '@/api/client'
import { asProblem, problemOf } from '@/api/problem'
import { online } from '@/kept/online'
import { deviceName } from '@/session'
import { json } from './mounting'

const answering = (response: Response | Error) =>
  vi.stubGlobal('fetch', vi.fn(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response))))

beforeEach(() => {
  online.value = true
  whenSignedOut(() => undefined)
})

describe('what went wrong', () => {
  it('is said in the server’s own sentence', async () => {
    answering(json({ code: 'stale', message: '别处改过了，先看看新的。' }, 409))
    await expect(take(api.GET('/api/v1/sessions'))).rejects.toMatchObject({ code: 'stale', message: '别处改过了，先看看新的。', status: 409 })
  })

  it.each([400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504])('%i has a sentence where the server gave none', (status) => {
    for (const body of [null, '<html>', {}, { message: '' }, { message: 3 }]) {
      expect(problemOf(status, body).message).toMatch(/^[\u4e00-\u9fff].*。$/)
    }
  })

  it('is said when a proxy answers in something other than JSON', async () => {
    answering(new Response('<html>Bad gateway</html>', { status: 502, headers: { 'Content-Type': 'text/html' } }))
    await expect(take(api.GET('/api/v1/sessions'))).rejects.toMatchObject({ status: 502, message: expect.stringContaining('过一会儿再试') })
  })

  it('is “not reached” where the network is gone, and the page knows', async () => {
    answering(new TypeError('Failed to fetch'))
    await expect(take(api.GET('/api/v1/sessions'))).rejects.toMatchObject({ code: 'unreached', status: 0 })
    expect(online.value).toBe(false)
    answering(json([]))
    await take(api.GET('/api/v1/sessions'))
    expect(online.value).toBe(true)
  })

  it('never shows a program’s own words', () => {
    expect(asProblem(new Error('undefined is not a function')).message).not.toContain('undefined')
  })

  it('tells once the session has ended', async () => {
    const ended = vi.fn()
    whenSignedOut(ended)
    answering(json({ code: 'not_signed_in', message: '请重新登录。' }, 401))
    await expect(take(api.GET('/api/v1/sessions'))).rejects.toMatchObject({ status: 401 })
    expect(ended).toHaveBeenCalledOnce()
  })
})

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 13; V2048A Build/TP1A) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0', 'V2048A · 微信'],
    ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', '安卓手机 · Chrome'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Mobile Safari/604.1', 'iPhone · Safari'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', 'Windows 电脑 · Edge'],
  ])('%s', (agent, name) => expect(deviceName(agent)).toBe(name))
})
