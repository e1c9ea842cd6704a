/**
 * Arrangements of drawings, kept from run to run: finding one takes most of the time that a deck's plan takes. One is
 * taken again where this code, the fonts, and what is asked for in every language are the same.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiagramView } from '../deck/model.js'
import type { DiagramRequest } from '../diagram/plan.js'
import { cacheFolder } from '../process/cache.js'
import { codeVersion } from '../process/code-version.js'
import { putWhole } from '../process/draft.js'

/** The views of a drawing, in each language that is planned. */
type Views = DiagramView[][]

export interface KeptPlans {
  /**
   * The views of a drawing, as they were kept or as `plan` makes them.
   * @param requests in every language, at least one; all of one place
   */
  views(requests: DiagramRequest[], plan: () => Views): Views
  /** Keeps those that were asked for, and no others. A disk that refuses costs the next run some time, and no build. */
  save(): Promise<void>
}

interface Kept {
  version: string | undefined
  drawings: Record<string, Views>
}

/**
 * Opens what was kept for a deck.
 *
 * @param dir the deck's folder, absolute
 * @param made `codes`: the languages that are planned, in their order; `fonts`: changes with the deck's fonts
 * @param version of the code; nothing is kept without one
 */
export async function keptPlans(
  dir: string,
  { codes, fonts }: { codes: string[]; fonts: string },
  version = codeVersion,
  place = () => cacheFolder('plans'),
): Promise<KeptPlans> {
  // Within a run, each is arranged once in any case.
  const folder = version === undefined ? undefined : await place().catch(() => undefined)
  const path = folder === undefined ? undefined : join(folder, nameOf(dir, codes))
  const { drawings: known, text: before } = await read(path, version)
  const used: Record<string, Views> = {}
  return {
    views(requests, plan) {
      const key = keyOf(requests, fonts)
      used[key] ??= known[key] ?? plan()
      // A line more at the beginning of a file changes no drawing.
      const [{ place }] = requests as [DiagramRequest]
      return used[key].map((views) => views.map((view) => ({ ...view, place })))
    },
    async save() {
      if (path === undefined) return
      const text = JSON.stringify({ version, drawings: used } satisfies Kept)
      if (text !== before) await putWhole(path, text).catch(() => undefined)
    },
  }
}

const nameOf = (dir: string, codes: string[]): string =>
  `${createHash('sha256')
    .update(JSON.stringify([dir, codes]))
    .digest('hex')
    .slice(0, 20)}.json`

async function read(
  path: string | undefined,
  version: string | undefined,
): Promise<{ drawings: Kept['drawings']; text?: string }> {
  if (path === undefined) return { drawings: {} }
  try {
    const text = await readFile(path, 'utf8')
    const kept = JSON.parse(text) as Kept
    return kept.version === version ? { drawings: kept.drawings, text } : { drawings: {} }
  } catch {
    return { drawings: {} }
  }
}

/** All that an arrangement depends on besides this code. */
function keyOf(requests: DiagramRequest[], fonts: string): string {
  const hash = createHash('sha256').update(fonts)
  for (const { all, measure: _measure, memory: _memory, place: _place, ...request } of requests)
    hash.update(`${JSON.stringify({ ...request, all: [...all] })}\n`)
  return hash.digest('hex').slice(0, 32)
}
