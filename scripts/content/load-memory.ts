/** What loading a deck found in each file, for the next time: an edit changes one file of many. */
import { Reporter } from '../problems/reporter.js'
import type { YamlFile } from './yaml.js'

interface Found<T> {
  key: string
  value: T
  reporter: Reporter
}

/** Of one deck; for programs that load it again and again (`dev`). */
export class LoadMemory {
  readonly #files = new Map<string, Found<YamlFile | undefined> & { bytes: Uint8Array }>()
  readonly #steps = new WeakMap<YamlFile, Map<string, Found<unknown>>>()

  /**
   * A file as it was read, where its bytes and its name are the same: the same value, not an equal one.
   * @param read tells problems to the reporter that it is given
   */
  file(
    path: string,
    name: string,
    bytes: Uint8Array,
    reporter: Reporter,
    read: (reporter: Reporter) => YamlFile | undefined,
  ): YamlFile | undefined {
    let found = this.#files.get(path)
    if (found?.key !== name || Buffer.compare(found.bytes, bytes) !== 0) {
      found = { bytes, ...look(name, read) }
      this.#files.set(path, found)
    }
    reporter.repeat(found.reporter)
    return found.value
  }

  /**
   * What a step of the checks found in a file.
   * @param step its name
   * @param key all that the step depends on besides the file
   */
  step<T>(
    file: YamlFile,
    step: string,
    key: unknown,
    reporter: Reporter,
    work: (reporter: Reporter) => T,
  ): T {
    const steps = this.#steps.get(file) ?? new Map<string, Found<unknown>>()
    this.#steps.set(file, steps)
    const text = JSON.stringify(key)
    let found = steps.get(step)
    if (found?.key !== text) steps.set(step, (found = look(text, work)))
    reporter.repeat(found.reporter)
    return found.value as T
  }
}

function look<T>(key: string, work: (reporter: Reporter) => T): Found<T> {
  const reporter = new Reporter()
  return { key, value: work(reporter), reporter }
}
