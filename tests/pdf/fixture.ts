/** The sample deck built and printed once for all tests of a file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import type { DeckModel, NoteParagraph } from '../../scripts/deck/model.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { pictureName, PICTURES } from '../../scripts/pictures/name.js'
import { drawDeck } from '../../scripts/pipeline/drawings.js'
import { buildSite } from '../../scripts/site/build.js'
import { servePreview } from '../../scripts/site/preview.js'
import { startBrowser } from '../e2e/support.js'
import { sampleDeck } from '../markdown/sample.js'

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

/** Builds both languages, serves them and starts the browser. */
export async function startPrinting(languages: Language[]): Promise<Printing> {
  const folder = await mkdtemp(join(tmpdir(), 'diptych-print-'))
  const picture = join(folder, 'patches.svg')
  await writeFile(
    picture,
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#B4530A"/></svg>',
  )
  const decks = { zh: printedDeck('zh'), en: printedDeck('en') }
  const browser = await startBrowser()
  const built = []
  for (const deck of languages.map((language) => decks[language])) {
    const { svgs, problems } = await drawDeck(deck, browser, { faces: [] })
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
    built.push({ id: deck.id, lang: deck.locale.code, markdown: renderMarkdown(deck), svgs })
  }
  const dist = join(folder, 'dist')
  const named = ['patches.svg', 'meter.svg'].map((name) => join(PICTURES, decks.zh.id, pictureName(name)))
  const pictures = Object.fromEntries(named.map((name) => [name, picture]))
  const result = await buildSite({ decks: built, outDir: dist, pictures })
  if ('error' in result) throw new Error(`${result.error.message}\n${result.error.details ?? ''}`)
  const server = await servePreview(dist)
  if ('error' in server) throw new Error(server.error.message)
  return {
    folder,
    browser,
    decks,
    url: (language) => `${server.url}${decks[language].id}/${decks[language].locale.code}/`,
    async close() {
      await browser.close()
      await server.close()
      if (!process.env.KEEP_PDF) await rm(folder, { recursive: true, force: true })
    },
  }
}
