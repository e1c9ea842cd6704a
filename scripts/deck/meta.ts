/** What holds for the whole deck: title and imprint, subjects, modalities. */
import { compose } from '../text/compose.js'
import type { DeckContent } from '../schema/index.js'
import { wordOf } from '../locale/word.js'
import { own } from '../text/own.js'
import { builtinTone } from '../theme/tones.js'
import { builtinModalities } from '../schema/graph.js'
import { formatDate } from './format.js'
import type { Localizer } from './localize.js'
import { toneName } from './tone.js'
import { inRow } from '../text/isolate.js'
import type { DeckMeta, DeckModel, ModalityModel, SubjectModel } from './model.js'

/** Title and imprint in one language. */
export function deckMeta({ deck }: DeckContent, text: Localizer, tag: string): DeckMeta {
  return {
    title: text.plain(deck.title),
    subtitle: text.optional(deck.subtitle),
    description: text.optional(deck.description),
    author: text.optional(deck.author),
    affiliation: text.optional(deck.affiliation),
    date: deck.date,
    dateText: deck.date ? formatDate(deck.date, tag) : undefined,
    version: deck.version && compose(deck.version),
    copyright: text.optional(deck.copyright),
    licence: text.optional(deck.licence),
    address: deck.address,
    embed: deck.embed,
    keywords: (deck.keywords ?? []).map((keyword) => text.plain(keyword)),
    accent: deck.accent,
    credit: text.optionalInline(deck.credit),
    minutes: deck.minutes,
  }
}

/** When the deck was made, by whom, and under what licence, in a row. */
export function imprintLine({ meta, locale }: Pick<DeckModel, 'meta' | 'locale'>): string {
  const known = [meta.dateText, meta.author, meta.affiliation, meta.version, meta.licence, meta.address]
  return inRow(
    known.filter((fact): fact is string => !!fact),
    locale.dir,
  )
}

/** Built-in icons (Lucide names) of the modalities that have a colour. */
const icons: Record<string, string> = {
  text: 'type',
  image: 'image',
  mask: 'scan',
  audio: 'audio-lines',
  speech: 'mic',
  video: 'video',
  table: 'table',
  document: 'file-text',
}

/** Declared modalities, and the built-in ones that the deck uses without declaring them. */
export function modalityModels(
  content: DeckContent,
  text: Localizer,
  strings: Record<string, string>,
): ModalityModel[] {
  const declared = content.modalities.map(({ id, label, ...rest }): ModalityModel => ({
    id,
    label: text.plain(label),
    // A colour of its own is a tone of its own.
    tone: rest.colour ? toneName(id) : (builtinTone(id) ?? 'neutral'),
    icon: rest.icon ?? own(icons, id),
    colour: rest.colour,
    night: rest.night,
  }))
  const known = new Set(declared.map(({ id }) => id))
  const builtin = builtinModalities
    .filter((id) => !known.has(id) && id !== 'none')
    .map((id): ModalityModel => ({
      id,
      label: wordOf(strings, `modality.${id}`),
      tone: builtinTone(id) ?? 'neutral',
      icon: icons[id],
    }))
  return [...declared, ...builtin]
}

/** Subjects in one language. */
export function subjectModels(content: DeckContent, text: Localizer): SubjectModel[] {
  return content.subjects.map((subject) => ({
    id: subject.id,
    name: text.plain(subject.name),
    full: text.optional(subject.full),
    definition: text.optionalInline(subject.definition),
    modalities: subject.modalities,
  }))
}
