/** What is kept of rehearsals: lines of JSON, each whole in itself, so that a run is kept up to where it broke off. Pure. */

/** Every line: the run it belongs to (the time at which that began, ISO), and what had been spoken by then, in ms. */
interface Line {
  run: string
  ms: number
}
export type RehearsalLine = Line &
  /** A run begins, in a language. */
  (
    | { what: 'start'; lang: string }
    /** From here on, this slide is shown at this click. */
    | { what: 'at'; slide: string; click: number }
    /** A shorter version is given from here on, or with '' the whole talk. */
    | { what: 'version'; version: string }
    /** Nothing new: the talk has gone on until here. */
    | { what: 'beat' }
    /** Nobody knows what was shown before this, since the line before. */
    | { what: 'gap' }
    /** It is over: the time was set to nothing, or the server was ended. */
    | { what: 'end'; how: 'reset' | 'closed' }
  )

const NAMES = ['start', 'at', 'version', 'beat', 'gap', 'end']

/** A line as it is written, without its end. */
export const lineText = (line: RehearsalLine): string => JSON.stringify(line)

/** Reads what was kept. What is no line, as one that a crash has torn, is passed over. */
export function readLines(text: string): RehearsalLine[] {
  return text.split('\n').flatMap((written) => {
    try {
      const line = JSON.parse(written) as Partial<RehearsalLine> | null
      return isLine(line) ? [line] : []
    } catch {
      return []
    }
  })
}

function isLine(line: Partial<RehearsalLine> | null): line is RehearsalLine {
  if (typeof line !== 'object' || line === null) return false
  const { run, ms, what } = line
  if (typeof run !== 'string' || typeof ms !== 'number' || !(ms >= 0)) return false
  if (!NAMES.includes(what ?? '')) return false
  if (line.what === 'at')
    return typeof line.slide === 'string' && Number.isInteger(line.click) && line.click! >= 0
  if (line.what === 'start') return typeof line.lang === 'string'
  return line.what !== 'version' || typeof line.version === 'string'
}
