/** Two builds of one language, one after the other: the same PDFs, and the other language is kept. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listing } from '../e2e/support.js'
import { build, openBuilt } from './built.js'

it('a second build of one language gives the same bytes and keeps the other', async () => {
  const built = await openBuilt()
  const again = join(built.work, 'again')
  cpSync(built.dist, again, { recursive: true })
  const before = listing(again)
  const deck = built.decks.find(({ locale }) => locale.code === 'en')!
  const own = join(deck.id, 'en')
  for (const name of ['slides.pdf', 'handout.pdf']) rmSync(join(again, own, name))
  await build(built.content, again, '--lang', 'en')
  const after = listing(again)
  for (const name of ['slides.pdf', 'handout.pdf'])
    expect(after[join(own, name)], name).toBe(before[join(own, name)])
  const others = Object.keys(before).filter((file) => file.startsWith(join(deck.id, 'zh')))
  expect(others.length).toBeGreaterThan(10)
  for (const file of others) expect(after[file], file).toBe(before[file])
  await built.close()
})
