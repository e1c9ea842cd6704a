/** Which tone an element takes: class and, for a deck's own colours, inline variables. */
import { isTone, nightTones, paperTones, tones as ownTones, type ToneName } from './tokens.js'

/** What a deck says of a modality's colour. */
interface ModalityColour {
  /** `text`, `image`, `audio`, `video`, `neutral`, or any other word where the colour is the deck's own. */
  tone?: string
  colour?: string
  night?: string
}

/** What a deck says of its colours. */
interface DeckColours {
  subjects: Record<string, { modalities?: string[] }>
  modalities: Record<string, ModalityColour>
}

/** A tone as attributes of an element. */
export interface Tone {
  class: string
  style?: Record<string, string>
}

/** Colours that the tokens have anyway: a deck that gives them needs no variables of its own. */
const known: Record<string, string> = Object.fromEntries(
  ownTones.map((tone) => [tone, paperTones[tone].stroke.toLowerCase()]),
)
/** The token whose colours these are on both grounds: what shares a modality's colour looks like it throughout. */
const sameAs = (colour: string, night = colour): ToneName | undefined =>
  ownTones.find((tone) => known[tone] === colour && nightTones[tone].stroke.toLowerCase() === night)

/** The tone of a modality; neutral where it has none. */
export function toneOf(modality: ModalityColour | undefined, id?: string): Tone {
  const tone = modality?.tone ?? (modality?.colour || !id ? undefined : id)
  const colour = modality?.colour?.toLowerCase()
  if (tone && isTone(tone) && (!colour || colour === known[tone])) return { class: `dt-tone dt-tone-${tone}` }
  if (!colour) return { class: 'dt-tone' }
  const same = sameAs(colour, modality?.night?.toLowerCase())
  if (same) return { class: `dt-tone dt-tone-${same}` }
  return {
    class: 'dt-tone dt-tone-own',
    style: { '--own': colour, '--own-night': modality?.night ?? colour },
  }
}

/** The tone of this name: of the modality that has it, or one of the tokens' own. */
export function toneNamed({ modalities }: Pick<DeckColours, 'modalities'>, name: string): Tone {
  const found = Object.entries(modalities).find(([id, one]) => (one.tone ?? id) === name)
  return name === 'neutral' ? { class: 'dt-tone' } : toneOf(found?.[1], found?.[0] ?? name)
}

/** Is it drawn in a colour? */
export const isColoured = (tone: Tone): boolean => tone.class !== 'dt-tone'

/** The same for tones that look the same: a mask in the colour of images looks like an image. */
function lookOf(tone: Tone): string {
  const name = /dt-tone-(\w+)/.exec(tone.class)?.[1] ?? ''
  return tone.style?.['--own'] ?? known[name] ?? name
}

/** Each colour once, in order. */
export function distinct(tones: Tone[]): Tone[] {
  const seen = new Set<string>()
  return tones.filter((tone) => {
    const look = lookOf(tone)
    return !seen.has(look) && seen.add(look)
  })
}

/** The tones of a subject's bar; ink where it has no coloured modality. */
export function barOf(deck: DeckColours, subject: string | undefined): Tone[] {
  const ids = subject === undefined ? [] : (deck.subjects[subject]?.modalities ?? [])
  const tones = distinct(ids.map((id) => toneOf(deck.modalities[id], id)).filter(isColoured))
  return tones.length ? tones : [{ class: 'dt-tone dt-tone-accent' }]
}

/** The colours of the deck's subjects, else of all its modalities, each once, at most `most`: the bar beside the kicker. */
export function deckTones(deck: DeckColours, most = 4): Tone[] {
  const used = new Set(Object.values(deck.subjects).flatMap(({ modalities }) => modalities ?? []))
  const ids = Object.keys(deck.modalities)
  const tonesOf = (some: string[]): Tone[] =>
    distinct(some.map((id) => toneOf(deck.modalities[id], id)).filter(isColoured))
  // What no subject works with is not what the deck is about.
  const own = tonesOf(ids.filter((id) => used.has(id)))
  const tones = own.length ? own : tonesOf(ids)
  return tones.length ? tones.slice(0, most) : [{ class: 'dt-tone dt-tone-accent' }]
}
