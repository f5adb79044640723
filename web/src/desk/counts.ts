import { reactive } from 'vue'
import { api, take } from '@/api/client'
import { countWaitingCards, findAffected, findDocuments, findIntakes, findOpenRelease, findQuestions, findUnanswered } from './calls'
import type { Place } from './places'

type Counted = NonNullable<Place['count']>

/** How many stand behind each place; a place whose number is not known yet is absent. */
export const counts = reactive<Partial<Record<Counted, number>>>({})

const READERS: Record<Counted, () => Promise<number>> = {
  documents: async () => (await findDocuments({ limit: 1 })).counts.all,
  waiting: async () => (await findIntakes()).intakes.filter((one) => one.state === 'to_review').length,
  changes: async () => (await findOpenRelease())?.changes.length ?? 0,
  affected: async () => (await findAffected()).open,
  questions: async () => (await findQuestions()).total,
  unanswered: async () => (await findUnanswered({ limit: 1 })).open,
  cards: async () => (await countWaitingCards()).waiting,
  people: async () => (await take(api.GET('/api/v1/users'))).length,
}

/** Read them again, all or the ones named. Never throws: a number that cannot be had stays as it was. */
export async function readCounts(...names: Counted[]): Promise<void> {
  const asked = names.length ? names : (Object.keys(READERS) as Counted[])
  await Promise.all(
    asked.map(async (name) => {
      try {
        counts[name] = await READERS[name]()
      } catch {
        // The page that shows these things says what is wrong.
      }
    }),
  )
}
