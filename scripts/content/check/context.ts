/** What the checks share: the content, its places, and ways to report. */
import type { ProblemCode } from '../../problems/catalogue.js'
import type { Details, Reporter, Spot } from '../../problems/reporter.js'
import { didYouMean } from '../../problems/suggest.js'
import type { Effects } from '../files.js'
import type { KnownNames, KnownStrings } from '../known-names.js'
import type { Merged } from '../merge.js'
import { keySpot, type Path, valueSpot } from '../nodes.js'
import type { Mention } from '../texts.js'

export interface CheckInput {
  /** Absolute path of the deck folder. */
  root: string
  /** The same as problems name it. */
  folder: string
  merged: Merged
  /** Citations and terms in texts. */
  mentions: Mention[]
  /** False when a file could not be read: what is missing may stand there. */
  complete: boolean
  reporter: Reporter
  effects: Effects
  /** Gets the digest of each picture's file as it was checked, by its absolute path. */
  pictures: Map<string, string>
  knownStrings?: KnownStrings | undefined
  knownNames?: KnownNames | undefined
}

export class CheckContext {
  readonly input: CheckInput
  readonly content: Merged['content']

  constructor(input: CheckInput) {
    this.input = input
    this.content = input.merged.content
  }

  /** Reports at the value of an item's field (the item itself without a path). */
  at(item: object, path: Path, code: ProblemCode, message: string, details?: Details): void {
    this.report(valueSpot, item, path, code, message, details)
  }

  /** Reports at the key of an item's field. */
  atKey(item: object, path: Path, code: ProblemCode, message: string, details?: Details): void {
    this.report(keySpot, item, path, code, message, details)
  }

  /** `file:line:column` of an item's field, for messages that name a second place. */
  where(item: object, path: Path): string {
    const origin = this.input.merged.origins.get(item)
    if (!origin) return this.input.folder
    const { source, line, column } = valueSpot(origin.file, [...origin.path, ...path])
    return `${source.name}:${line}:${column}`
  }

  /** Reports a reference to something that is not there, unless it may stand in what could not be loaded. */
  unknown(
    item: object,
    path: Path,
    code: ProblemCode,
    what: string,
    id: string,
    known: Iterable<string>,
    collection: string,
  ): void {
    if (this.mayExist(id, collection)) return
    this.at(item, path, code, `There is no ${what} \`${id}\`.`, { hint: didYouMean(id, known) })
  }

  /** May an id that is not in the content stand in a file or item that was left out? */
  mayExist(id: string, collection: string): boolean {
    return !this.input.complete || (this.input.merged.lost.get(collection)?.has(id) ?? false)
  }

  private report(
    spotOf: typeof valueSpot,
    item: object,
    path: Path,
    code: ProblemCode,
    message: string,
    details?: Details,
  ): void {
    const origin = this.input.merged.origins.get(item)
    if (!origin) return
    const spot: Spot = spotOf(origin.file, [...origin.path, ...path])
    this.input.reporter.report(code, spot, message, details)
  }
}
