/** With `--lang`, what was built in the deck's other languages stays. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keepOtherLanguages } from '../../scripts/pipeline/keep-languages.js'
import type { DeckModel } from '../../scripts/deck/model.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-keep-'))
const [dist, next] = [join(dir, 'dist'), join(dir, 'next')]
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('keeps the deck’s other languages, and no language that it does not have', async () => {
  for (const lang of ['en', 'zh', 'fr']) {
    mkdirSync(join(dist, 'post', lang), { recursive: true })
    writeFileSync(join(dist, 'post', lang, 'index.html'), lang)
  }
  const languages = [{ code: 'en' }, { code: 'zh' }, { code: 'de' }]
  await keepOtherLanguages([{ id: 'post', languages, locale: { code: 'en' } } as DeckModel], dist, next)
  expect(readFileSync(join(next, 'post/zh/index.html'), 'utf8')).toBe('zh')
  for (const lang of ['en', 'fr', 'de']) expect(existsSync(join(next, 'post', lang)), lang).toBe(false)
})
