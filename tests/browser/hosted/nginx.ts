/** The site served by nginx with the very snippets of docs/deploy.md, where nginx is installed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diptychRoot } from '../../../scripts/process/diptych-root.js'
import { freePort } from '../../e2e/support.js'
import { deckId, headlineOf, shippedHeaders, shownHeadline, type Hosted } from './site.js'

const installed = spawnSync('nginx', ['-v']).status === 0

/** A whole configuration around the two snippets; only the folder is another. */
function configuration(dist: string, port: number, own: string): string {
  const text = readFileSync(join(diptychRoot, 'docs/deploy.md'), 'utf8')
  const [inServer, inHttp] = [...text.matchAll(/```nginx\n([^]*?)```/g)].map(([, code]) => code!)
  expect(inServer).toContain('alias /srv/talks/;')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off; master_process off; pid ${own}/pid; error_log ${own}/error.log;
events {}
http {
access_log off;
${temporary.map((name) => `${name}_temp_path ${own}/${name};`).join('\n')}
${inHttp!}
server { listen 127.0.0.1:${port};
${inServer!.replace('/srv/talks/', `${dist}/`).replace('include mime.types', 'include /etc/nginx/mime.types')}
} }
`
}

export function nginx(site: () => Hosted): void {
  it.skipIf(!installed)('serves it with right headers and without an error', async () => {
    const own = mkdtempSync(join(tmpdir(), 'diptych-nginx-'))
    chmodSync(own, 0o755)
    const port = await freePort()
    writeFileSync(join(own, 'nginx.conf'), configuration(site().dist, port, own))
    let server: ChildProcess | undefined
    let said = ''
    try {
      server = spawn('nginx', ['-p', own, '-e', `${own}/error.log`, '-c', join(own, 'nginx.conf')])
      server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
      const root = `http://127.0.0.1:${port}/talks/`
      const up = () =>
        fetch(root).then(
          ({ status }) => status,
          () => said,
        )
      await expect.poll(up).toBe(200)

      const deck = site().decks[1]!
      const { page, wrong, close } = await site().visit(`${root}${deckId}/en/`)
      const answers = new Map<string, Record<string, string>>()
      page.on('response', (response) => answers.set(response.url(), response.headers()))
      await page.reload()
      await page.waitForURL(/#\/1/)
      await page.keyboard.press('End')
      await page.evaluate((id) => void (location.hash = `#/${id}`), deck.slides.at(-1)!.id)
      expect(await shownHeadline(page, deck.slides.length)).toBe(headlineOf(deck.slides.at(-1)!))
      const script = [...answers].find(([url]) => /\/assets\/index-.*\.js$/.test(url))![1]
      expect(script['content-type']).toMatch(/^(text|application)\/javascript/)
      expect(script['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(script['content-encoding']).toBe('gzip')
      const html = answers.get(`${root}${deckId}/en/`)!
      expect(html['cache-control']).toBe('no-cache')
      for (const [name, value] of Object.entries(shippedHeaders(site().dist)))
        expect(html[name.toLowerCase()]).toBe(value)
      expect(wrong).toEqual([])
      await page.goto(root)
      expect(await page.locator('h2').count()).toBe(site().decks.length)
      expect(wrong).toEqual([])
      await close()

      const missing = await fetch(`${root}${deckId}/nothing`)
      expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('<h1>404</h1>')])
      const manifest = await fetch(`${root}${deckId}/en/site.webmanifest`)
      expect(manifest.headers.get('content-type')).toContain('application/manifest+json')
    } finally {
      server?.kill()
      rmSync(own, { recursive: true, force: true })
    }
  })
}
