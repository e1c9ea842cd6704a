/** Demonstrations that slides offer: a picture of one state, and live, once a reader starts it, a picture of any. */
import {
  computed,
  nextTick,
  onMounted,
  onUnmounted,
  ref,
  shallowRef,
  watch,
  type Component,
  type Ref,
} from 'vue'
import { onSlideLeave, useSlideContext } from '@slidev/client'

/**
 * What a demonstration loads when it is started: a file of its own (`components/live/<kind>.ts`), asked for with
 * `import()` and by nothing else, so that no slide waits for it.
 */
export interface LiveDemo {
  /** Draws a state; props `data`, `state`, `room` (px), and `update:state` where something in it can be pointed at. */
  picture: Component
  /** Native controls for the state; props `data`, `state`, event `update:state`. They stand below the picture. */
  controls?: Component
  /** The state at its start, from the one that the deck chose; without it that one. */
  begin?: (chosen: object) => object
  /** Its own styles, put into the page when it is started (`import style from './<kind>.css?inline'`). */
  style: string
}

/** Loads a demonstration. */
export type LoadDemo = () => Promise<{ default: LiveDemo }>

export type Progress = 'still' | 'loading' | 'live' | 'failed'

/**
 * What a window tells the deck's other windows: the speaker's view works what the audience sees, and the other way
 * round. Two windows of the same kind are two readers, who don't disturb each other.
 */
interface Told {
  page: number
  from: 'slide' | 'presenter'
  live: boolean
  state: unknown
}
/** What a window asks that shows a page from now on: is it live elsewhere? */
interface Asked {
  page: number
  from: Told['from']
  asks: true
}

/** What keys do with the slide's demonstration; as if its buttons were pressed. */
export interface LivingKeys {
  start(): void
  end(): void
}

interface Offer extends LivingKeys {
  isShown(): boolean
  hear(told: Told | Asked): void
  page(): number | undefined
}

const offers = new Set<Offer>()
const shown = (): Offer | undefined => [...offers].find((offer) => offer.isShown())
let channel: BroadcastChannel | undefined

/** Starts what the slide that is shown offers; for a key. */
export const startShown = (): void => shown()?.start()
/** Ends it. */
export const endShown = (): void => shown()?.end()

/** Follows the deck's other windows. Call it once a window. */
export function followLiving(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return
  channel = new BroadcastChannel(`diptych-living ${location.pathname}`)
  channel.addEventListener('message', ({ data }: MessageEvent<Told | Asked>) => {
    for (const offer of offers) if (offer.page() === data.page) offer.hear(data)
  })
}

/** All slides on one page, for paper: drawn as if each was shown. */
const isPrinted = (): boolean =>
  typeof location !== 'undefined' &&
  (/[?&]print\b/.test(location.search) || /^#\/print\b/.test(location.hash))

const styled = new Set<string>()

/** Puts a style into the page: once, whichever slides need it. */
export function addStyle(style: string): void {
  if (styled.has(style)) return
  styled.add(style)
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }))
}

export interface Living<S> {
  /** A demonstration can be started here: not on paper, and not in small pictures of slides. */
  offered: boolean
  /** The audience's slide is the one that is shown. */
  isShown: Ref<boolean>
  progress: Ref<Progress>
  demo: Ref<LiveDemo | undefined>
  state: Ref<S>
  start(): Promise<void>
  end(): void
  /** Takes what the reader chose. */
  choose(state: S): void
}

/**
 * One slide's demonstration. It ends, and is back at the state that the deck chose, when the slide is left.
 *
 * @param first the state that the deck chose, as plain data
 */
export function useLiving<S>(load: LoadDemo, first: () => S, keys: LivingKeys): Living<S> {
  const { $nav, $page, $renderContext } = useSlideContext()
  const progress = ref<Progress>('still')
  const demo = shallowRef<LiveDemo>()
  const state = shallowRef(first()) as Ref<S>
  const context = $renderContext?.value
  const offered = (context === 'slide' || context === 'presenter') && !isPrinted()
  const page = (): number | undefined => $page?.value
  const tell = (): void => {
    const told = page()
    if (told === undefined) return
    channel?.postMessage({
      page: told,
      from: context,
      live: progress.value === 'live',
      state: plain(state.value),
    })
  }

  /** @returns whether it is there */
  async function open(): Promise<boolean> {
    progress.value = 'loading'
    const loaded = demo.value ?? (await load().catch(() => undefined))?.default
    // Ended meanwhile.
    if ((progress.value as Progress) !== 'loading') return false
    if (loaded) addStyle(loaded.style)
    demo.value = loaded
    progress.value = loaded ? 'live' : 'failed'
    return loaded !== undefined
  }
  function close(): void {
    progress.value = 'still'
    state.value = first()
  }
  async function start(): Promise<void> {
    if (progress.value === 'live' || progress.value === 'loading') return
    if (await open()) {
      const begun = demo.value?.begin?.(first() as object)
      if (begun) state.value = begun as S
      tell()
    }
    await nextTick()
  }
  function end(): void {
    if (progress.value === 'still') return
    close()
    tell()
  }
  function choose(chosen: S): void {
    state.value = chosen
    tell()
  }
  async function hear(told: Told | Asked): Promise<void> {
    if (told.from === context) return
    if ('asks' in told) {
      if (progress.value === 'live') tell()
      return
    }
    if (!told.live) return close()
    if (progress.value === 'live' || (await open())) state.value = told.state as S
  }
  const isCurrent = () => page() !== undefined && page() === $nav.value.currentSlideNo
  const isShown = computed(() => offered && context === 'slide' && isCurrent())
  if (offered) {
    const offer: Offer = { ...keys, isShown: isCurrent, page, hear: (told) => void hear(told) }
    onMounted(() => {
      offers.add(offer)
      channel?.postMessage({ page: page(), from: context, asks: true })
    })
    onUnmounted(() => offers.delete(offer))
    onSlideLeave(end)
  }
  watch(first, () => progress.value === 'still' && (state.value = first()))
  return { offered, isShown, progress, demo, state, start, end, choose }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
