/** Cuts fonts down in worker threads, and keeps what was cut: about 0.6 s a Chinese weight the first time. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { putWhole } from '../process/draft.js'
import type { Face } from './css.js'

/** Plain JavaScript, so that the thread needs no TypeScript loader. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const subset = require(workerData.module)
const { readFileSync } = require('node:fs')
parentPort.on('message', async ({ at, source, text }) => {
  try {
    parentPort.postMessage({ at, data: await subset(readFileSync(source), text, { targetFormat: 'woff2' }) })
  } catch (error) {
    parentPort.postMessage({ at, error: String(error && error.message || error) })
  }
})`

/**
 * Subsets every face to its characters.
 * @returns files in the cache, in the order of the faces
 * @throws when a font can't be read or cut, or the disk is full
 */
export async function subsetAll(faces: Face[], cache: string): Promise<{ path: string; bytes: number }[]> {
  const targets = await Promise.all(
    faces.map(async ({ source, chars }) => {
      const text = chars.join('')
      const key = createHash('sha256')
        .update(await readFile(source))
        .update(text)
        .digest('hex')
        .slice(0, 16)
      return { source, text, path: join(cache, `${basename(source, '.woff2')}-${key}.woff2`) }
    }),
  )
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    )
  const todo: typeof targets = []
  for (const target of targets)
    if (!(await sizeOf(target.path)) && !todo.some(({ path }) => path === target.path)) todo.push(target)
  if (todo.length) await inWorkers(todo)
  return Promise.all(targets.map(async ({ path }) => ({ path, bytes: await sizeOf(path) })))
}

function inWorkers(todo: { source: string; text: string; path: string }[]): Promise<void> {
  const module = createRequire(import.meta.url).resolve('subset-font')
  let next = 0
  let left = todo.length
  const workers: Worker[] = []
  return new Promise<void>((resolve, reject) => {
    const give = (worker: Worker) => {
      const at = next++
      const job = todo[at]
      if (job) worker.postMessage({ at, source: job.source, text: job.text })
    }
    const count = Math.min(todo.length, Math.max(1, availableParallelism()), 4)
    for (let i = 0; i < count; i++) {
      const worker = new Worker(CODE, { eval: true, workerData: { module }, execArgv: [] })
      workers.push(worker)
      worker.on('error', reject)
      worker.on('message', (message: { at: number; data?: Uint8Array; error?: string }) => {
        const job = todo[message.at]
        if (!job || !message.data)
          return reject(new Error(`${job?.source}: ${message.error ?? 'cannot be subset'}`))
        putWhole(job.path, message.data).then(() => (--left ? give(worker) : resolve()), reject)
      })
      give(worker)
    }
  }).finally(() => Promise.all(workers.map((worker) => worker.terminate())))
}
