/**
 * The process that runs Slidev: gets one job, builds its decks one after the other (Slidev cannot do so at once)
 * and reports each. A process of its own because Slidev remembers the first entry's folder, ends the process on
 * some errors, and writes to the console.
 */
import { buildOne } from './slidev/one.js'
import type { SiteJob, SiteMessage } from './types.js'

const send = (message: SiteMessage) => process.send?.(message)

for (const name of ['log', 'info', 'warn', 'error'] as const) {
  console[name] = (...parts: unknown[]) => void send({ type: 'log', text: parts.map(String).join(' ') })
}

process.once('message', (job: SiteJob) => void run(job))
// The parent ended: nobody waits for the result.
process.once('disconnect', () => process.exit(1))

async function run(job: SiteJob): Promise<void> {
  for (const deck of job.decks) {
    const { id, lang } = deck
    send({ type: 'start', id, lang })
    try {
      send({ type: 'done', figures: await buildOne(deck, job.options) })
    } catch (error) {
      const { message = String(error), id: file } = error as { message?: string; id?: string }
      send({ type: 'failed', id, lang, message: file ? `${message} (${file})` : message })
      break
    }
  }
  process.removeAllListeners('disconnect')
  process.disconnect?.()
  process.exit(0)
}
