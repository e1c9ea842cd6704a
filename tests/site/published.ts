/** What no published file may hold, and what only those for presenting do. */
import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { isHostedOnly } from '../../scripts/site/hosted-only.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

/** A label of Slidev's presenter view. */
export const presentersLabel = 'Screen Mirror'

/** Places of this machine, and source maps, in the files of a built site. */
export function placesIn(root: string, ...more: string[]): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  expect(files.length).toBeGreaterThan(30)
  const ofMachine = [diptychRoot, homedir(), ...more].filter((path) => path !== '/')
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    // Among the entries of a vocabulary are names that a home may have.
    const searched = isHostedOnly(name) ? ofMachine.filter((path) => path !== homedir()) : ofMachine
    const held = [...searched, 'sourceMappingURL='].filter((text) => bytes.includes(text))
    return [...held, ...(name.endsWith('.map') ? ['a map'] : [])].map((what) => `${name}: ${what}`)
  })
}

/** What the pages of the template's deck say to others while it says no address, and that the presenter's view is not there. */
export function unaddressed(own: string): void {
  const text = (file: string) => readFileSync(join(own, file), 'utf8')
  const page = text('index.html')
  expect(page).toContain('<title>Letter and e-mail</title>')
  expect(page).toContain('<meta name="description" content="A small example deck to start from.">')
  expect(page).toContain('<meta property="og:image" content="./cover.png">')
  expect(page).toContain('<link rel="icon" href="data:image/svg+xml,')
  const manifest = JSON.parse(text('site.webmanifest')) as Record<string, unknown>
  expect(manifest).toMatchObject({ name: 'Letter and e-mail', lang: 'en', start_url: './' })
  const cover = readFileSync(join(own, 'cover.png'))
  expect([cover.readUInt32BE(16), cover.readUInt32BE(20)]).toEqual([1280, 720])
  for (const file of ['index.html', 'read.html'])
    expect(text(file)).not.toMatch(/rel="canonical"|hreflang=|og:url/)
  const scripts = readdirSync(join(own, 'assets')).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((name) => text(join('assets', name)).includes(presentersLabel))).toEqual([])
}
