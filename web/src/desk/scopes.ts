import { computed, shallowRef } from 'vue'
import { api, take } from '@/api/client'
import { placeName } from './words'

interface Township {
  name: string
  path: string
}

const townships = shallowRef<Township[]>([])
let asked: Promise<void> | null = null

/** Read the district's townships, once. Never throws: without them a scope can still be kept as it is. */
export function readPlaces(): Promise<void> {
  asked ??= take(api.GET('/api/v1/townships'))
    .then((found) => void (townships.value = found))
    .catch(() => void (asked = null))
  return asked
}

/** The places a text can be for, from the country down to the townships; empty until they are read. */
export const choices = computed(() => {
  const district = townships.value[0]?.path.split('/').slice(0, -1) ?? []
  const above = district.map((_, i) => district.slice(0, i + 1).join('/')).map((value) => ({ value, name: placeName(value), town: false }))
  return [...above, ...townships.value.map(({ name, path }) => ({ value: path, name, town: true }))]
})
