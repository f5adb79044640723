import { reactive, ref } from 'vue'
import { api, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import { later, say } from '@/kept/said'

/** Entries taken out of the lists already, whose deletion can still be undone. */
export const leaving = reactive(new Set<string>())

/** How many have been deleted since the page was opened: the counts are then to be read again. */
export const removed = ref(0)

/** Delete an entry in a few seconds, unless it is undone. */
export function deleteLater(id: string): void {
  leaving.add(id)
  later('删掉了一笔', () => void deleteNow(id), () => leaving.delete(id))
}

async function deleteNow(id: string): Promise<void> {
  try {
    await take(api.DELETE('/api/v1/entries/{entry_id}', { params: { path: { entry_id: id } }, keepalive: true }))
    removed.value += 1
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (problem.status === 404) return // gone already
    leaving.delete(id)
    say(`没删成，那一笔还在。${problem.message}`)
  }
}
