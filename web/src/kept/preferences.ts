import { ref, watch } from 'vue'
import { read, write } from './store'

export type Size = 'standard' | 'large' | 'xlarge'
export type Theme = 'auto' | 'light' | 'dark'

export const SIZES: { value: Size; name: string }[] = [
  { value: 'standard', name: '标准' },
  { value: 'large', name: '大' },
  { value: 'xlarge', name: '特大' },
]
export const THEMES: { value: Theme; name: string }[] = [
  { value: 'auto', name: '跟手机一样' },
  { value: 'light', name: '白天' },
  { value: 'dark', name: '夜间' },
]

export const size = ref<Size>(SIZES.find((one) => one.value === read('size'))?.value ?? 'standard')
export const theme = ref<Theme>(THEMES.find((one) => one.value === read('theme'))?.value ?? 'auto')

/** The next size up, round to the first. */
export function nextSize(): string {
  const at = SIZES.findIndex((one) => one.value === size.value)
  const next = SIZES[(at + 1) % SIZES.length]
  if (next) size.value = next.value
  return next?.name ?? ''
}

/** Set size and theme on the page now, and whenever they change. */
export function applyPreferences(): void {
  const root = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => {
    root.dataset['size'] = size.value
    root.dataset['theme'] = theme.value === 'auto' ? (dark.matches ? 'dark' : 'light') : theme.value
  }
  paint()
  dark.addEventListener?.('change', paint)
  watch([size, theme], () => {
    write('size', size.value)
    write('theme', theme.value)
    paint()
  })
}
