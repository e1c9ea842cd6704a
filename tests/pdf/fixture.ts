/** The sample deck built and printed once for all tests of a file. */
import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-chromium'
import sirv from 'sirv'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import type { DeckModel, NoteParagraph } from '../../scripts/deck/model.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { pictureName, PICTURES } from '../../scripts/pictures/name.js'
import { sampleDeck } from '../markdown/sample.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type Language = 'zh' | 'en'

export interface Printing {
  folder: string
  browser: Browser
  decks: Record<Language, DeckModel>
  url(language: Language): string
  close(): Promise<void>
}

/** The sample deck with what the PDFs show besides: notes longer than a page, an address, claims. */
export function printedDeck(language: Language): DeckModel {
  const deck = structuredClone(sampleDeck(language))
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const sentence = t(
    '先看上面一行：文本经过分词和词嵌入变成 token，送进 Transformer，输出仍是文本；下面一行的灰色部分与上面完全对齐。',
    'Look at the upper lane first: text is split into tokens and embedded, then sent to the Transformer; the grey part below is aligned with it.',
  )
  const long: NoteParagraph[] = Array.from({ length: 24 }, (_, index) => ({
    click: Math.floor(index / 4),
    text: [{ type: 'text', value: `${index + 1}. ${sentence}` }],
  }))
  const short: NoteParagraph[] = long.slice(0, 3).map((note, click) => ({ ...note, click }))
  for (const slide of deck.slides) {
    slide.notes = slide.number === 3 ? long : slide.number % 3 === 0 ? [] : short
    slide.private = [{ click: 0, text: [{ type: 'text', value: 'PRIVATE-NOTE' }] }]
  }
  deck.locale.strings = { ...builtinWords().get(language), ...deck.locale.strings }
  Object.assign(deck.meta, {
    date: '2024-06-15',
    author: 'Ada & <Co>',
    affiliation: t('示例大学', 'Example University'),
    version: '1.2',
    licence: 'CC BY 4.0',
    copyright: '© 2024 Ada',
    address: 'https://example.org/decks/llm-vs-lmm/',
    keywords: ['LLM', t('多模态', 'multimodal')],
  })
  deck.claims = (['wrong', 'imprecise', 'dated'] as const).map((verdict, index) => ({
    id: `claim${index}`,
    quote: t('编码器把文本变成图像。', 'The encoder turns text into pictures.'),
    where: t('第二节', 'Section 2'),
    verdict,
    truth: [{ type: 'text', value: t('编码器把图像变成向量。', 'The encoder turns pictures into vectors.') }],
    sources: deck.sources.slice(0, 1).map(({ id }) => id),
  }))
  return deck
}

/** Builds both languages in a work folder of the repository, serves them and starts the browser. */
export async function startPrinting(languages: Language[]): Promise<Printing> {
  await mkdir(join(root, '.diptych'), { recursive: true })
  const folder = await mkdtemp(join(root, '.diptych', 'pdf-test-'))
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#B4530A"/></svg>'
  const decks = { zh: printedDeck('zh'), en: printedDeck('en') }
  const pictures = join(folder, 'slides', PICTURES, decks.zh.id)
  await mkdir(pictures, { recursive: true })
  await writeFile(join(pictures, pictureName('patches.svg')), picture)
  for (const language of languages) {
    const entry = join(folder, 'slides', `${language}.md`)
    await writeFile(entry, renderMarkdown(decks[language], { addon: root.replace(/\/$/, '') }))
    const slidev = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
    const out = join(folder, 'dist', language)
    await promisify(execFile)(
      process.execPath,
      [slidev, 'build', entry, '--base', './', '--router-mode', 'hash', '--out', out],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production' },
      },
    )
  }
  const files = sirv(join(folder, 'dist'))
  const server = createServer((request, response) => files(request, response)).listen(0, '127.0.0.1')
  const found = await findBrowser()
  if ('error' in found) throw new Error(found.error.message)
  const launched = await launchBrowser(found.found)
  if ('error' in launched) throw new Error(launched.error.message)
  const { browser } = launched
  return {
    folder,
    browser,
    decks,
    url: (language) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${language}/`,
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
      if (!process.env.KEEP_PDF) await rm(folder, { recursive: true, force: true })
    },
  }
}
