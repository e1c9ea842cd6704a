/** Writes down a rehearsal from what the windows of a talk share. Pure; times in ms. */
import { hasBegun, spokenAt, STOPPED, type Clock } from '../clock.js'
import type { Registers } from '../registers.js'
import type { TalkPlace } from '../step.js'
import type { RehearsalLine } from './lines.js'

/** Two clocks, and the way of a message, may differ by this. */
const tolerated = 2_000
/** A run that was left longer ago is not gone on with. */
const lives = 12 * 3_600_000

export interface Recorder {
  /** What is shared now → lines to keep. */
  hear(registers: Registers, now: number): RehearsalLine[]
  /** To be asked every few seconds: how far the run has come, should it break off. */
  beat(now: number): RehearsalLine[]
  /** The server is ended. */
  end(now: number): RehearsalLine[]
}

/** The last run that was kept, when a server is started again in the middle of it. */
export interface Unfinished {
  run: string
  ms: number
  place: TalkPlace
  version: string
}

interface State extends Unfinished {
  clock: Clock
}

/** A line without the name of its run. */
type What<T> = T extends RehearsalLine ? Omit<T, 'run'> : never

/**
 * @param lang the language that is shown
 * @param first id of the first slide: where a talk stands that has not moved
 * @param unfinished is gone on with where the talk's clock has
 */
export function recorder(lang: string, first: string, unfinished?: Unfinished): Recorder {
  let state: State | undefined
  const line = (what: What<RehearsalLine>): RehearsalLine => ({ run: state!.run, ...what }) as RehearsalLine

  function begin(clock: Clock, place: TalkPlace, version: string, now: number): RehearsalLine[] {
    const ms = spokenAt(clock, now)
    const left = unfinished
    unfinished = undefined
    const goesOn = left && ms >= left.ms - tolerated && now - Date.parse(left.run) < lives && ms > tolerated
    state = { run: goesOn ? left.run : new Date(now - ms).toISOString(), ms, clock, place, version }
    return [
      ...(goesOn ? [] : [line({ what: 'start', ms: 0, lang })]),
      ...(version === (goesOn ? left.version : '') ? [] : [line({ what: 'version', ms, version })]),
      ...(ms > tolerated ? [line({ what: 'gap', ms })] : []),
      line({ what: 'at', ms: ms > tolerated ? ms : 0, ...place }),
    ]
  }
  function over(how: 'reset' | 'closed', now: number): RehearsalLine[] {
    if (!state) return []
    const end = line({ what: 'end', ms: spokenAt(state.clock, now), how })
    state = undefined
    return [end]
  }

  return {
    hear(registers, now) {
      const clock = registers.clock?.value ?? STOPPED
      const place = registers.place?.value ?? { slide: first, click: 0 }
      const version = registers.variant?.value ?? ''
      if (!hasBegun(clock)) return over('reset', now)
      const ms = spokenAt(clock, now)
      // Another run: its beginning was not heard of.
      const other = state && ms < spokenAt(state.clock, now) - tolerated && ms < state.ms - tolerated
      const before = other ? over('reset', now) : []
      if (!state) return [...before, ...begin(clock, place, version, now)]
      const lines: RehearsalLine[] = []
      if (version !== state.version) lines.push(line({ what: 'version', ms, version }))
      // More time has gone by than this clock knows of.
      if (ms > spokenAt(state.clock, now) + tolerated) lines.push(line({ what: 'gap', ms }))
      if (place.slide !== state.place.slide || place.click !== state.place.click || lines.some(isGap))
        lines.push(line({ what: 'at', ms, ...place }))
      state = { ...state, ms, clock, place, version }
      return lines
    },
    beat(now) {
      if (!state) return []
      const ms = spokenAt(state.clock, now)
      if (ms === state.ms) return []
      state = { ...state, ms }
      return [line({ what: 'beat', ms })]
    },
    end: (now) => over('closed', now),
  }
}

const isGap = ({ what }: RehearsalLine): boolean => what === 'gap'

/** The last run of what was kept, unless its time was set to nothing. */
export function unfinishedRun(lines: readonly RehearsalLine[]): Unfinished | undefined {
  const last = lines.at(-1)
  if (!last || (last.what === 'end' && last.how === 'reset')) return undefined
  const own = lines.filter(({ run }) => run === last.run)
  const at = own.findLast((line) => line.what === 'at')
  const version = own.findLast((line) => line.what === 'version')?.version ?? ''
  return at && { run: last.run, ms: last.ms, place: { slide: at.slide, click: at.click }, version }
}
