/** What a deck gives its readers, as text: made in this process, without a browser. */
import { createSSRApp, h, type Component, type VNode } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { DeckModel } from '../../../scripts/deck/model.js'
import { renderMarkdown } from '../../../scripts/markdown/index.js'
import { planHandout } from '../../../scripts/pdf/handout/sections.js'
import { anchorsByRoute } from '../../../scripts/pdf/page/links.js'
import { renderReading } from '../../../scripts/site/read.js'
import { readdirSync } from 'node:fs'
import { context, load } from '../../components/render.js'
import { pageOf, withDeck } from '../slidev.js'

export interface Outputs {
  /** The slides as their layouts show them: texts and text alternatives, and what their drawings say. */
  slides: string
  /** The presenter’s notes, the private ones included. */
  presenter: string
  /** Title, description and keywords of the page. */
  head: string
  reading: string
  handout: string
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.vue') ? [name.slice(0, -4)] : []))

/** Drawn by the browser: what it says is read from the deck. */
const nothing: Component = { render: () => null }
const code: Component = {
  inheritAttrs: false,
  render(this: { $slots: { default?: () => VNode[] } }) {
    return this.$slots.default?.()
  },
}
/** Parts of Slidev’s own page, which say nothing of the deck’s. */
const own = new Set(['DeckControls', 'DeckPrint', 'DeckSearch', 'DiagramFigure'])

/** What HTML shows: its texts, and those of its pictures. */
function shown(html: string): string {
  const page = pageOf(html)
  const pictures = [...page.querySelectorAll('[alt]')].map((one) => one.getAttribute('alt'))
  return [page.body.textContent, page.title, ...pictures].join('\n')
}

/** @param deck in one language */
export async function outputsOf(deck: DeckModel): Promise<Outputs> {
  const names = namesIn('components').filter((name) => !own.has(name))
  const parts: Record<string, Component> = await load(...names, ...namesIn('layouts'))
  const drawings = deck.slides.flatMap((slide) =>
    'diagram' in slide ? [slide.diagram.mermaid, slide.diagram.description] : [],
  )
  const [slides, notes, head] = await withDeck(
    renderMarkdown(deck, { private: true }),
    `shown-${deck.locale.code}`,
    async (opened) => {
      const pages: string[] = []
      const notes: string[] = []
      context.data = opened.headmatter['diptych'] as Record<string, unknown>
      for (let index = 0; index < opened.slides; index++) {
        const { template, frontmatter, noteHtml } = await opened.compile(index)
        context.frontmatter = frontmatter
        notes.push(shown(noteHtml))
        pages.push(
          shown(await slideHtml(template, String(frontmatter['layout'] ?? deck.slides[0]!.kind), parts)),
        )
      }
      const { title, author, info, keywords } = opened.headmatter
      return [pages, notes, JSON.stringify({ title, author, info, keywords })]
    },
  )
  const handout = planHandout(deck, anchorsByRoute(deck), { notes: true, layout: 'page' }).sections.flatMap(
    (section) => [section.html ?? '', ...(section.slides ?? []).map(({ after }) => after)],
  )
  return {
    slides: [...slides, ...drawings].join('\n'),
    presenter: notes.join('\n'),
    head,
    reading: shown(renderReading(deck, {})),
    handout: shown(handout.join('\n')),
  }
}

/** A compiled slide in its real layout, which takes the place of the element that Slidev puts around it. */
function slideHtml(template: string, layout: string, parts: Record<string, Component>): Promise<string> {
  const inner = template.trim().replace(/^<div>|<\/div>$/g, '')
  const components = Object.fromEntries(Object.entries(parts).filter(([name]) => /^[A-Z]/.test(name)))
  const app = createSSRApp({
    template: `<TheLayout>${inner}</TheLayout>`,
    components: { ...components, TheLayout: parts[layout]!, Mermaid: nothing, CodeBlockWrapper: code },
  })
  app.component('Link', (_: object, { slots }: { slots: { default?: () => VNode[] } }) =>
    h('a', slots.default?.()),
  )
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('lucide-')
  return renderToString(app)
}
