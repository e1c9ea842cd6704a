/** The texts that a slide has to show, and where: read from the deck model alone. */
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import { escapeMermaid } from '../../scripts/diagram/codec/label.js'
import { inlineText, wordsOf } from '../pdf/checks/words.js'

export interface SlideTexts {
  headline: string
  /** What stands on the slide below the headline. */
  body: string[]
  /** Labels in a drawing; where there is only its text alternative, some have no place. */
  drawn: string[]
  /** Small print around the slide: kicker and footnote. */
  frame: string[]
  notes: string[]
  /** Text alternatives, which are attributes. */
  alt: string[]
}

/** @param slide of the deck */
export function textsOf(deck: DeckModel, slide: SlideModel): SlideTexts {
  const kept = (texts: (string | undefined)[]): string[] => texts.filter((text) => !!text) as string[]
  return {
    headline: slide.headline,
    body: kept(bodyOf(deck, slide)),
    drawn: 'diagram' in slide ? drawn(deck, slide.diagram.mermaid) : [],
    frame: kept([slide.kicker, slide.footnote]),
    notes: kept(slide.notes.map(({ text }) => inlineText(deck, text))),
    alt: slide.kind === 'image' ? [slide.alt] : [],
  }
}

function bodyOf(deck: DeckModel, slide: SlideModel): (string | undefined)[] {
  if (slide.kind === 'pipeline' || slide.kind === 'compare') {
    const facts = slide.facts.flatMap((fact) => [
      inlineText(deck, fact.statement),
      fact.unit,
      fact.arithmetic,
    ])
    return [slide.diagram.difference, ...facts, inlineText(deck, slide.text)]
  }
  const { ordered, loose } = wordsOf(deck, slide)
  if (slide.kind === 'timeline') {
    // What marks stand for is told where there is one, and what the rest has in common where there is a rest.
    const untold = [
      slide.events.some(({ mark }) => mark) ? undefined : slide.markLabel,
      slide.events.every(({ mark }) => mark) ? slide.restLabel : undefined,
    ]
    return [...ordered.slice(1), ...loose.filter((text) => !untold.includes(text)), ...more(deck, slide)]
  }
  return [...ordered.slice(1), ...loose, ...more(deck, slide)]
}

/** What `wordsOf` leaves out. */
function more(deck: DeckModel, slide: SlideModel): (string | undefined)[] {
  if (slide.kind === 'chart')
    return slide.facts.flatMap((fact) => [inlineText(deck, fact.statement), fact.unit, fact.arithmetic])
  if (slide.kind === 'glossary') return slide.terms.map(({ aka }) => aka)
  if (slide.kind === 'timeline') return slide.events.map(({ dateText }) => dateText)
  if (slide.kind !== 'table') return []
  const label = (id: string): string | undefined => deck.modalities.find((one) => one.id === id)?.label
  return slide.rows.flatMap(({ cells }) => cells.flatMap(({ modalities }) => modalities.map(label)))
}

/** Labels of stages and lines that a fence holds. An overview may have none: it names groups. */
function drawn(deck: DeckModel, mermaid: string): string[] {
  const labels = deck.pipelines.flatMap(({ stages, edges }) => [
    ...stages.flatMap(({ label, detail }) => [label, detail]),
    ...edges.map(({ label }) => label),
  ])
  const found = [...new Set(labels)].filter((label) => label && mermaid.includes(escapeMermaid(label)))
  return found as string[]
}
