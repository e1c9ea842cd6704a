/** The strict Content-Security-Policy that every page says itself, with what hosts add by header. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shippedHeaders, shownHeadline, type Hosted } from './site.js'

const policyOf = (html: string): Map<string, string[]> => {
  const text = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
  const parts = text.split(';').map((part) => part.trim().split(/\s+/))
  return new Map(parts.map(([name = '', ...values]) => [name, values]))
}

export function policy(site: () => Hosted): void {
  it('allows no script but own files and those with a hash, on every page', () => {
    const { dist } = site()
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    )
    expect(pages.filter((file) => /(index|read|deck|404)\.html$/.test(file)).length).toBe(8)
    for (const file of pages) {
      const said = policyOf(readFileSync(join(dist, file), 'utf8'))
      const scripts = said.get('script-src') ?? said.get('default-src') ?? ['missing']
      expect(
        scripts.filter((value) => !/^('self'|'none'|'sha256-[\w+/=]+')$/.test(value)),
        file,
      ).toEqual([])
      expect(said.get('base-uri'), file).toEqual(["'none'"])
    }
    const headers = shippedHeaders(dist)
    expect(headers['Content-Security-Policy']).toContain("object-src 'none'")
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
  })

  it.each(['', 'deck.html'])('keeps a script from running that was slipped in (“%s”)', async (file) => {
    const { page, wrong, close } = await site().visit(`${site().at('en')}${file}#/2`)
    await shownHeadline(page, 2)
    expect(wrong).toEqual([])
    const ran = await page.evaluate(async () => {
      const refused: string[] = []
      const both = new Promise((done) =>
        addEventListener('securitypolicyviolation', (event) => {
          if (refused.push(event.effectiveDirective) === 2) done(undefined)
        }),
      )
      const script = document.createElement('script')
      script.textContent = 'globalThis.slipped = true'
      document.body.append(script)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'globalThis.slipped = true')
      document.body.append(button)
      button.click()
      await both
      return { refused, slipped: 'slipped' in globalThis }
    })
    expect(ran.slipped).toBe(false)
    expect(ran.refused.sort()).toEqual(['script-src-attr', 'script-src-elem'])
    await close()
  })
}
