/**
 * Where the talk stands, shared by all windows that `dev` serves; in place of Slidev's own module
 * (scripts/site/dev/following.ts).
 */
import { reactive, watch } from 'vue'
import './mistakes.ts'
import { joinTalk, type Place, type Told } from './talk.ts'

const address = '/@diptych/place'
/** In ms. What was told while the connection was away is made up for by then. */
const often = 1_000

async function answer(from: Response): Promise<Told> {
  if (!from.ok) throw new Error(String(from.status))
  return (await from.json()) as Told
}

// A server that doesn't answer or whose answer is lost is asked again.
const patience = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(10_000) })
const first = await answer(await fetch(address))
const place = reactive<Place>({ ...first.place })
const moves: (() => void)[] = []
/** A slide's picture in the presenter's view: it goes where that leads it, and moves nobody. */
const picture = window.top !== window
let told = false

const talk = joinTalk({
  source: Math.random().toString(36).slice(2),
  first,
  read: () => place,
  write(values, moved) {
    told = true
    for (const [key, value] of Object.entries(values))
      if (value === undefined) delete place[key]
      else place[key] = value
    told = false
    if (moved) for (const move of moves) move()
  },
  async send(change) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(change),
      ...patience(),
    })
    return response.status < 500 && !response.ok ? undefined : answer(response)
  },
  ask: async () => answer(await fetch(address, patience())),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})

watch(place, () => told || picture || talk.changed(), { deep: true, flush: 'sync' })
if (!picture) {
  import.meta.hot?.on('diptych:place', (word: Told) => talk.told(word))
  setInterval(() => void talk.catchUp(), often)
}

/** Calls `move` whenever another window went to another place. */
export const onMove = (move: () => void): void => void moves.push(move)

/**
 * Does this window begin where the talk stands? One that is loaded again does, or one that is opened without a slide;
 * an address with a slide is somebody's wish.
 */
export const begins = (() => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const named = !/^(#?\/?|#\/presenter\/?)(\?|$)/.test(location.hash)
  return !picture && Number(first.place.page) > 0 && (navigation?.type === 'reload' || !named)
})()

export default place
