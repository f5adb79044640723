import { computed, ref, shallowRef } from 'vue'
import { api, take, whenSignedOut } from '@/api/client'
import { Problem, asProblem } from '@/api/problem'
import type { Me } from '@/api/types'
import { forgetDrafts } from '@/kept/drafts'
import { forget, read, write } from '@/kept/store'

/** Who is signed in; null until known, or where nobody is. */
export const me = shallowRef<Me | null>(null)
/** True where the session ended by itself: the sign-in page says what was typed is still here. */
export const expired = ref(false)
/** Set where we could not find out who is signed in. */
export const unknown = shallowRef<Problem | null>(null)

export const isAdministrator = computed(() => me.value?.role === 'administrator')
export const isJusticeOffice = computed(() => me.value?.role === 'justice_office')
/** Whether work of one's own is recorded: not for those who look after it. */
export const isRecorder = computed(() => !isAdministrator.value && !isJusticeOffice.value)
/** The key drafts are kept under. */
export const personKey = computed(() => me.value?.id ?? 'nobody')

whenSignedOut(() => {
  if (me.value) expired.value = true
  me.value = null
})

/** Ask the server who is signed in. Never throws: see `me` and `unknown`. */
export async function findMe(): Promise<void> {
  unknown.value = null
  try {
    me.value = await take(api.GET('/api/v1/session'))
  } catch (thrown) {
    const problem = asProblem(thrown)
    me.value = null
    if (problem.status !== 401) unknown.value = problem
  }
}

export async function signIn(phone: string, password: string): Promise<Me> {
  const { me: person } = await take(
    api.POST('/api/v1/session', { body: { phone: phone.replace(/\s/g, ''), password, client: 'page', device: deviceName() } }),
  )
  me.value = person
  expired.value = false
  write('last-phone', phone)
  return person
}

/** End this session, and take this person's unsaved words off the phone. */
export async function signOut(): Promise<void> {
  const person = personKey.value
  await take(api.DELETE('/api/v1/session'))
  forgetDrafts(person)
  forget('last-phone')
  me.value = null
  expired.value = false
}

export function lastPhone(): string {
  return read<string>('last-phone') ?? ''
}

/** A name a person can tell his devices apart by. */
export function deviceName(agent: string = navigator.userAgent): string {
  const inside = /MicroMessenger/.test(agent) ? '微信' : /Edg\//.test(agent) ? 'Edge' : /Chrome\//.test(agent) ? 'Chrome' : /Firefox\//.test(agent) ? 'Firefox' : /Safari\//.test(agent) ? 'Safari' : '浏览器'
  const model = /Android[^;]*;\s*([^;)]+?)(?:\s+Build|\))/.exec(agent)?.[1]
  const machine = /iPhone/.test(agent) ? 'iPhone' : /iPad/.test(agent) ? 'iPad' : /Android/.test(agent) ? (model && model !== 'K' ? model : '安卓手机') : /Windows/.test(agent) ? 'Windows 电脑' : /Mac/.test(agent) ? 'Mac 电脑' : '电脑'
  return `${machine} · ${inside}`
}
