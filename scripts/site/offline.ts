/** `sw.js`: keeps a deck for reading without network after the first visit; a new release replaces the old one. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isHostedOnly } from './hosted-only.js'

/** What the worker keeps; downloads and the single file are too large to be fetched unasked. */
const KEPT = /^(index\.html|read\.html|icon\.svg|search\.json|site\.webmanifest|assets\/.*)$/

/** A file's path as an address. */
const addressOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/')

/** The worker's text. Pure. */
export function workerText(files: string[], version: string): string {
  const list = JSON.stringify([
    './',
    ...files.filter((file) => file !== 'index.html').map((file) => `./${addressOf(file)}`),
  ])
  return `const NAME = 'diptych-${version}', FILES = ${list}
const mine = (name) => name.startsWith('diptych-') && name.endsWith(self.registration.scope)
const cache = NAME + self.registration.scope
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cache).then((open) => open.addAll(FILES)).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => mine(name) && name !== cache).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const kept = () => caches.match(request, { ignoreSearch: true, cacheName: cache })
  // Names with a hash never change; pages come from the network while there is one, so that a new release shows.
  if (request.url.startsWith(self.registration.scope + 'assets/')) event.respondWith(kept().then((found) => found || fetch(request)))
  else event.respondWith(fetch(request).catch(() => kept().then((found) => found || Response.error())))
})
`
}

/**
 * Writes `sw.js` into a deck's folder, once everything else lies in it.
 * @throws disk errors
 */
export async function writeWorker(dir: string): Promise<void> {
  const all = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => KEPT.test(file) && !isHostedOnly(file))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(join(dir, file)))
  await writeFile(join(dir, 'sw.js'), workerText(files, hash.digest('hex').slice(0, 12)))
}
