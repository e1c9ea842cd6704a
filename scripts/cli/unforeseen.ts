/** How a failure is told: one sentence on the terminal; what only a report needs goes to a log file. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemTemp } from '../process/temp.js'
import { workHome } from '../process/work.js'
import { asFailure, Failure } from '../problems/failure.js'
import { diptychRoot } from '../process/diptych-root.js'

/** More logs than this are not kept. */
const mostLogs = 10
const defect = 'This is a defect of Diptych, not of the content.'

/** What nobody foresaw is no problem of the content: it must not end with that exit code. */
export function failureOf(thrown: unknown): Failure {
  const error = asFailure(thrown)
  if (error instanceof Failure) return error
  const text = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? error.stack : undefined
  return new Failure('unforeseen', `Unforeseen: ${firstLine(text)}`, { hint: defect, details: stack ?? text })
}

/** Tells a failure on stderr; the path of the log with it, where there is one. */
export function reportFailure({ message, hint, details }: Failure): void {
  const log = details === undefined ? undefined : writeLog(`${message}\n\n${details}\n`)
  const lines = [`diptych: ${message}`, hint, log && `What else is known of it stands in ${log}`]
  process.stderr.write(`${lines.filter(Boolean).join('\n')}\n`)
}

/** The first line that says something, as a sentence of bounded length. */
export function firstLine(text: string): string {
  const plain = text.replace(/\u001B\[[\d;]*m/g, '')
  const line = plain.split('\n').find((one) => one.trim()) ?? 'no reason was given'
  const short = line.trim().slice(0, 300)
  return /[.!?…]$/.test(short) ? short : `${short}.`
}

/** Writes a log file into the project, else into the temporary folder; undefined where neither can be written to. */
function writeLog(text: string): string | undefined {
  const name = `failure-${new Date().toISOString().replace(/[:.]/g, '-')}.log`
  const about = `${process.argv.slice(2).join(' ')}\nNode ${process.version}, ${process.platform} ${process.arch}\n\n`
  for (const folder of [join(workHome(diptychRoot), 'logs'), systemTemp]) {
    try {
      mkdirSync(folder, { recursive: true })
      const path = join(folder, name)
      writeFileSync(path, about + text, { mode: 0o600, flag: 'wx' })
      const logs = readdirSync(folder).filter((one) => /^failure-.*\.log$/.test(one))
      for (const old of logs.sort().slice(0, -mostLogs)) rmSync(join(folder, old), { force: true })
      return path
    } catch {
      // The next place.
    }
  }
  return undefined
}
