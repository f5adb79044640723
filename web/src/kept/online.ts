import { ref } from 'vue'

/** Whether the server can be reached, as far as we know. */
export const online = ref(navigator.onLine)

export function noteReached(): void {
  online.value = true
}

export function noteUnreached(): void {
  online.value = false
}

export function watchNetwork(): void {
  addEventListener('online', noteReached)
  addEventListener('offline', noteUnreached)
}
