/** The head matter: Slidev's settings for the deck, and the plain data that the components need. */
import type { Words } from '../locale/types.js'
import { collapse } from '../text/white-space.js'
import type { DeckModel } from '../deck/model.js'
import type { YamlValue } from './front-matter.js'
import { plainText } from './inline.js'
import { readsLiterally } from './title.js'

export interface HeadOptions {
  addon: string
  presenter: boolean
}

/** Settings in the order in which they are written. Everything that would load from elsewhere is off. */
export function headMatter(deck: DeckModel, options: HeadOptions): Record<string, YamlValue | undefined> {
  const { meta, locale } = deck
  const title = collapse(meta.title).trim()
  return {
    theme: 'default',
    addons: [options.addon],
    ...pageTitle(title),
    author: meta.author,
    info: meta.description,
    keywords: meta.keywords.length > 0 ? meta.keywords : undefined,
    lang: locale.tag,
    htmlAttrs: { lang: locale.tag, dir: locale.dir },
    aspectRatio: '16/9',
    canvasWidth: 1280,
    colorSchema: 'light',
    routerMode: 'hash',
    transition: 'none',
    fonts: { provider: 'none' },
    favicon: '',
    drawings: { enabled: false },
    presenter: options.presenter,
    record: false,
    browserExporter: false,
    mcp: false,
    editor: false,
    monaco: false,
    twoslash: false,
    wakeLock: true,
    contextMenu: false,
    preloadImages: false,
    mdc: false,
    diptych: componentData(deck),
  }
}

/**
 * Slidev reads the title as markdown and puts it in place of the template's first `%s`. A title that this
 * changes is the template; one that has a `%s` of its own gets that in its place.
 */
function pageTitle(title: string): { title: string; titleTemplate: string } {
  if (readsLiterally(title)) return { title, titleTemplate: '%s' }
  return { title: title.includes('%s') ? '%s' : title, titleTemplate: title }
}

/** Numbers of the parts, as their own slides and the agenda have them: none for the opening and the appendix. */
function ordinalsOf({ sections, slides }: DeckModel): (number | undefined)[] {
  let count = 0
  return sections.map(({ first, last, appendix }) => {
    const opens = slides.slice(first - 1, last).some(({ kind }) => kind === 'cover')
    return appendix || opens ? undefined : ++count
  })
}

function componentData(deck: DeckModel): YamlValue {
  const { meta } = deck
  const ordinals = ordinalsOf(deck)
  const first = (kind: string): string | undefined => deck.slides.find((slide) => slide.kind === kind)?.id
  return {
    deck: deck.id,
    lang: deck.locale.code,
    dir: deck.locale.dir,
    total: deck.slides.length,
    sources: first('sources'),
    glossary: first('glossary'),
    accent: meta.accent,
    fonts: deck.fonts.length > 0 ? deck.fonts.map(({ family }) => family) : undefined,
    footer: {
      title: meta.title,
      author: meta.author,
      copyright: meta.copyright,
      licence: meta.licence,
      address: meta.address,
    },
    languages: deck.languages.map(({ code, tag, name }) => ({ code, tag, name })),
    sections: deck.sections.map(({ id, title, first: from, last, appendix }, index) => ({
      id,
      title,
      ordinal: ordinals[index],
      first: from,
      last,
      appendix,
    })),
    subjects: Object.fromEntries(
      deck.subjects.map(({ id, name, full, modalities }) => [id, { name, full, modalities }]),
    ),
    modalities: Object.fromEntries(
      deck.modalities.map(({ id, label, tone, icon, colour, night }) => [
        id,
        { label, tone, icon, colour, night },
      ]),
    ),
    terms: Object.fromEntries(
      deck.terms.map(({ id, term, definition }) => [id, { term, definition: plainText(definition) }]),
    ),
    words: deck.words?.join(' '),
    strings: shownWords(deck.locale.strings),
  }
}

/** Words of the presenter's view (scripts/present/), of `dev` and of prints are not the slides': the hosted deck need not carry them. */
const shownWords = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([key]) => !/^(?:present|follow|told|dev)\./.test(key)))
