/** Keeps a rehearsal while it is given. */
import type { Registers } from '../../talk/registers.js'
import { recorder, unfinishedRun } from '../../talk/rehearsal/record.js'
import type { RehearsalLine } from '../../talk/rehearsal/lines.js'
import { addRehearsal, readRehearsals } from '../rehearsals.js'

/** In ms: so much of a run is lost at the most when the machine goes down. */
const beats = 5_000

export interface Recording {
  hear(registers: Registers): void
  close(): void
}

/**
 * Goes on with the run that was broken off, or begins one when the talk's clock starts.
 * @param dir the deck's folder
 * @param first id of the first slide
 * @param failed told once when the disk refuses: the talk goes on
 * @throws disk errors of reading what was kept
 */
export async function openRecording(
  dir: string,
  { lang, first, failed }: { lang: string; first: string; failed: (error: unknown) => void },
): Promise<Recording> {
  const own = recorder(lang, first, unfinishedRun(await readRehearsals(dir)))
  let broken = false
  const keep = (lines: readonly RehearsalLine[]): void => {
    try {
      if (!broken) addRehearsal(dir, lines)
    } catch (error) {
      broken = true
      failed(error)
    }
  }
  const beat = setInterval(() => keep(own.beat(Date.now())), beats)
  beat.unref()
  return {
    hear: (registers) => keep(own.hear(registers, Date.now())),
    close() {
      clearInterval(beat)
      keep(own.end(Date.now()))
    },
  }
}
