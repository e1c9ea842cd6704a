import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import sirv from 'sirv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText, renderMarkdown } from '../../scripts/markdown/index.js'
import { startBrowser } from '../e2e/support.js'
import { differences } from './check.js'
import { fidelityDeck } from './deck.js'
import { components, normal, type ReadSlide } from './slidev.js'

const root = process.cwd()
const folder = join(root, '.diptych', `fidelity-${process.pid}`)
const deck = fidelityDeck()
let server: Server

/** A project with stubs in place of the components and layouts, which show what they are given. */
function writeProject(): void {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('deck.md', renderMarkdown(deck).replace('addons: ["@/.."]', 'addons: []'))
  const attributes = '...Object.fromEntries(Object.entries($attrs).map(([k, v]) => ["data-" + k, String(v)]))'
  for (const name of components.filter((name) => name !== 'Link' && name !== 'CodeBlockWrapper')) {
    const open = `<div data-component="${name}" v-bind='{ ${attributes} }'>`
    write(
      `components/${name}.vue`,
      `<script>export default { inheritAttrs: false }</script>\n<template>${open}<slot /></div></template>`,
    )
  }
  const layout = [
    `<script setup>import TitleRenderer from '#slidev/title-renderer'\ndefineOptions({ inheritAttrs: false })</script>`,
    '<template><div><header :data-kicker="$frontmatter.kicker"><TitleRenderer :no="$page" /></header><main><slot /></main></div></template>',
  ].join('\n')
  for (const kind of new Set(deck.slides.map((slide) => slide.kind))) write(`layouts/${kind}.vue`, layout)
  const plugin = join(root, 'scripts/site/title-renderer.ts')
  write(
    'setup/vite-plugins.ts',
    `import { titleRenderer } from ${JSON.stringify(plugin)}\nexport default () => [titleRenderer()]`,
  )
}

function build(): Promise<void> {
  const bin = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [bin, 'build', join(folder, 'deck.md'), '--base', './', '--out', join(folder, 'dist')],
      { cwd: folder },
    )
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (log += data.toString()))
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(log.slice(-3000)))))
  })
}

describe('text in the built deck', () => {
  beforeAll(async () => {
    writeProject()
    await build()
    server = createServer(sirv(join(folder, 'dist'), { dev: false })).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })

  afterAll(() => {
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is in the page, the notes and the titles as it was written', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const browser = await startBrowser()
    try {
      const page = await browser.newPage()
      const outside: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
          outside.push(request.url())
      })
      const slides: ReadSlide[] = []
      for (const slide of deck.slides) {
        await page.goto(`${address}#/${slide.number}`)
        const box = page.locator(`.slidev-page-${slide.number} main`)
        await box.waitFor({ state: 'attached' })
        const html = await box.evaluate((element) => element.innerHTML)
        const header = page.locator(`.slidev-page-${slide.number} header`)
        slides.push({
          title: (await header.textContent()) ?? '',
          frontmatter: { kicker: (await header.getAttribute('data-kicker')) ?? '' },
          note: await readNote(page, address, slide.number, slide.kind === 'statement'),
          page: new JSDOM(html).window.document,
        })
      }
      expect(await page.title()).toBe(normal(deck.meta.title))
      expect(differences(deck, slides)).toEqual([])
      expect(outside).toEqual([])
      expect(plainText(deck.meta.title)).toBe(deck.meta.title)
    } finally {
      await browser.close()
    }
  })
})

async function readNote(
  page: import('playwright-chromium').Page,
  address: string,
  number: number,
  wanted: boolean,
): Promise<Document> {
  if (!wanted) return new JSDOM('').window.document
  await page.goto(`${address}#/presenter/${number}`)
  const note = page.locator('.slidev-note').first()
  await note.waitFor({ state: 'attached' })
  await page.waitForFunction((n) => location.hash.includes(`/presenter/${n}`), number)
  const html = await note.evaluate((element) => element.innerHTML)
  await page.goto(`${address}#/${number}`)
  return new JSDOM(html).window.document
}
