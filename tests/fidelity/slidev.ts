/** Slidev's own plugins as an oracle: what a deck's markdown says once it has gone through all of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser, resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { JSDOM } from 'jsdom'
import { collapse } from '../../scripts/text/white-space.js'
import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Plugin } from 'vite'

export interface ReadSlide {
  title: string
  frontmatter: Record<string, unknown>
  /** The page of the notes. */
  note: Document
  page: Document
}

interface Transformer {
  transform: (code: string, id: string) => Promise<{ code: string } | string | null | undefined>
}

export const components = (
  'CoverMeta Minutes Miniature Term Cite Part SourceLine Source Difference CompareTable Modality Timeline TimelineEvent Cards Card ' +
  'ChipRow Chart ChartBar By Columns Column Claim Truth Question Choice Answer Patches PatchSetting Bill BillAmount BillRule BillCache TinyModel Tokens NextToken Glossary GlossaryTerm References Reference Link Mermaid CodeBlockWrapper'
).split(' ')

const stub = (name: string): Component =>
  defineComponent({
    inheritAttrs: false,
    setup: (_props, { attrs, slots }) => {
      const texts = Object.fromEntries(
        Object.entries(attrs).map(([key, value]) => [`data-${key}`, String(value)]),
      )
      return () => h('div', { 'data-component': name, ...texts }, slots.default?.())
    },
  })

const stubs = Object.fromEntries(components.map((name) => [name, stub(name)]))

/** One slide as Slidev's plugins leave it: a Vue template, and what stands beside it. */
export interface CompiledSlide {
  template: string
  title: string
  frontmatter: Record<string, unknown>
  noteHtml: string
}

export interface OpenDeck {
  slides: number
  /** The head matter as Slidev has read it. */
  headmatter: Record<string, unknown>
  /** @param index 0-based */
  compile(index: number): Promise<CompiledSlide>
  /** The title of the page, by Slidev's rules, for a title and its template. */
  pageTitle(config?: { title: string; titleTemplate: string }): Promise<string>
}

/** Runs a deck through Slidev's parser, markdown and UnoCSS, while `use` reads its slides. */
export async function withDeck<T>(
  markdown: string,
  name: string,
  use: (deck: OpenDeck) => Promise<T>,
): Promise<T> {
  const folder = join(process.cwd(), '.diptych', `test-${process.pid}-${name}`)
  mkdirSync(folder, { recursive: true })
  try {
    const entry = join(folder, 'deck.md')
    writeFileSync(entry, markdown.replace('addons: ["@/.."]', 'addons: []'))
    const options = await resolveOptions({ entry }, 'build')
    const plugins = ((await ViteSlidevPlugin(options)) as unknown[]).flat(9).filter(Boolean) as Plugin[]
    const find = (wanted: (name: string) => boolean): Plugin => {
      const plugin = plugins.find((p) => wanted(p.name))
      if (!plugin) throw new Error('Slidev has changed its plugins')
      return plugin
    }
    const md = handler(find((n) => n === 'unplugin-vue-markdown'))
    const uno = handler(find((n) => n === 'unocss:transformers:pre'))
    const loader = find((n) => n === 'slidev:loader') as unknown as {
      load: (id: string) => Promise<{ code: string }>
    }
    const load = (id: string): Promise<{ code: string }> =>
      loader.load.call({ resolve: () => null } as never, id)
    return await use({
      slides: options.data.slides.length,
      headmatter: options.data.headmatter as Record<string, unknown>,
      async compile(index) {
        const id = `${options.data.slides[index]!.source.filepath}__slidev_${index + 1}`
        const vue = await md((await load(`${id}.md`)).code, `${id}.md`)
        const template = await uno(vue, `${id}.md`)
        const matter = await uno((await load(`${id}.frontmatter`)).code, `${id}.frontmatter`)
        const base = JSON.parse(/^ {4}\.\.\.\(([^\n]*)\),$/m.exec(matter)![1]!) as {
          title: string
          noteHTML: string
        }
        return {
          template: template.slice(template.indexOf('<template>') + 10, template.lastIndexOf('</template>')),
          title: base.title,
          frontmatter: JSON.parse(/^export const frontmatterData = ([^\n]*)$/m.exec(matter)![1]!) as Record<
            string,
            unknown
          >,
          noteHtml: base.noteHTML,
        }
      },
      async pageTitle(config) {
        if (config) Object.assign(options.data.config, config)
        const module = (await load('/@slidev/configs')).code.slice('export default '.length)
        return (JSON.parse(module) as { slidesTitle: string }).slidesTitle
      },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const parsed = new JSDOM('').window

/** A piece of HTML as a page; one window serves all, since making one takes longer than the rest. */
export const pageOf = (html: string): Document =>
  new parsed.DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html')

/** Runs a deck through Slidev's parser, markdown, UnoCSS and Vue, and gives back the pages. */
export async function readBack(
  markdown: string,
  name: string,
): Promise<{ slides: ReadSlide[]; headTitle: string }> {
  return withDeck(markdown, name, async (deck) => {
    const slides: ReadSlide[] = []
    for (let index = 0; index < deck.slides; index++) {
      const { template, title, frontmatter, noteHtml } = await deck.compile(index)
      const html = await renderToString(createSSRApp({ template, components: stubs }))
      slides.push({ title, frontmatter, note: pageOf(noteHtml), page: pageOf(html) })
    }
    return { slides, headTitle: await deck.pageTitle() }
  })
}

export { parser }

function handler(plugin: Plugin): (code: string, id: string) => Promise<string> {
  const hook = plugin.transform as unknown as Transformer['transform'] | { handler: Transformer['transform'] }
  const run = typeof hook === 'function' ? hook : hook.handler
  return async (code, id) => {
    const result = await run.call(
      {
        error: (e: unknown) => {
          throw e
        },
      } as never,
      code,
      id,
    )
    return typeof result === 'string' ? result : (result?.code ?? code)
  }
}

/** Text with the white space taken away that no output keeps; no-break spaces and their like are kept. */
export function normal(text: string | null | undefined): string {
  return collapse(text ?? '').trim()
}
