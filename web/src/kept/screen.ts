import { ref } from 'vue'

/** Whether the screen is a desk's: room for a list at the side. The styles use the same width. */
export const wide = ref(false)

/** Keep `wide` true to the window from now on. */
export function watchScreen(): void {
  const query = matchMedia('(min-width: 900px)')
  wide.value = query.matches
  query.addEventListener?.('change', () => (wide.value = query.matches))
}
