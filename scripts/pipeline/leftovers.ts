/** Before every command: what earlier ones left when they were killed goes, and what they had begun is ended. */
import { join } from 'node:path'
import { cachePlaces } from '../process/cache.js'
import { isDraft } from '../process/draft.js'
import { clearOf } from '../process/leftovers.js'
import { isTemp, systemTemp } from '../process/temp.js'
import { notedOutputs, workHome } from '../process/work.js'
import { recover } from '../site/swap/index.js'

/**
 * Never touches what belongs to a process that still runs, and never fails: what cannot be removed stays.
 *
 * @param root the project
 * @param out the output folder of this command
 */
export async function clearLeftovers({ root, out }: { root: string; out: string }): Promise<void> {
  for (const output of new Set([out, ...(await notedOutputs(root))])) {
    await recover(output)
    await clearOf(output, isDraft)
  }
  await clearOf(workHome(root))
  await clearOf(join(root, 'slides'), isDraft)
  await clearOf(systemTemp, isTemp)
  for (const place of cachePlaces()) {
    await clearOf(join(place, 'chromium'))
    for (const name of ['diagrams', 'fonts']) await clearOf(join(place, name), isDraft)
  }
}
