/** What frames of a presenter's view have in place of a channel to the other windows: they are pictures. */

/** Hears nothing, and says nothing. */
export const SilentChannel = class extends EventTarget {
  postMessage(): void {}
  close(): void {}
} as unknown as typeof BroadcastChannel

const Own = globalThis.BroadcastChannel as typeof BroadcastChannel | undefined
/** Of the deck's own channel for demonstrations (composables/living.ts). */
const DEMONSTRATIONS = /^diptych-living /

interface Spoken {
  from: string
  asks?: true
}

/**
 * For the picture of what is shown now: a demonstration in it is the one that the audience's window works. It hears that
 * window as a speaker's view does, and only asks how it stands.
 */
export const DemonstrationChannel = class extends EventTarget {
  readonly #own: BroadcastChannel | undefined
  constructor(name: string) {
    super()
    if (!Own || !DEMONSTRATIONS.test(name)) return
    this.#own = new Own(name)
    this.#own.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
      if (data.from === 'slide' && !data.asks)
        this.dispatchEvent(new MessageEvent('message', { data: { ...data, from: 'presenter' } }))
    })
  }
  postMessage(said: Spoken): void {
    if (said.asks) this.#own?.postMessage({ ...said, from: 'presenter' })
  }
  close(): void {
    this.#own?.close()
  }
} as unknown as typeof BroadcastChannel
