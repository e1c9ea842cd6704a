/** Mermaid diagrams of any type: drawn in the theme's look on both grounds, told where they can't be. */
import { diagramData } from '@mermaid-js/examples'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawAnyDiagrams, type AnyFence } from '../../scripts/diagram/any/draw.js'
import { onBothGrounds } from '../../scripts/diagram/any/grounds.js'
import { writtenLine } from '../../scripts/diagram/any/lines.js'
import { OWN_FAMILY } from '../../scripts/diagram/svg/index.js'
import { diagramFonts } from '../../scripts/fonts/measure.js'
import { night, paper } from '../../scripts/theme/tokens.js'
import { startBrowser } from '../e2e/support.js'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser?.close())

const fence = (id: string, mermaid: string): AnyFence => ({
  id,
  mermaid,
  places: mermaid.split('\n').map((_, at) => ({ file: 'deck.yaml', line: 10 + at, column: 5 })),
  box: { width: 1136, height: 508 },
})
const draw = (...fences: AnyFence[]) =>
  drawAnyDiagrams(fences, { browser, fonts: { family: OWN_FAMILY, faces: diagramFonts() } })

describe('a diagram of any type', () => {
  it('is drawn: Mermaid’s own example of each, without script, or what it would load', async () => {
    const examples = diagramData.map(({ id, examples: all }) => fence(id, all[0]!.code))
    expect(examples.length).toBeGreaterThan(15)
    const { svgs, problems } = await draw(...examples)
    // What is too large for a slide is told, and nothing else is wrong.
    expect(problems.filter(({ code }) => code !== 'diagram-too-large')).toEqual([])
    expect(svgs.size + problems.length).toBe(examples.length)
    for (const [id, svg] of svgs) {
      expect(svg, id).toMatch(/^<svg[^>]* data-any/)
      expect(/<script|\son\w+=|<(?:image|img)\b|url\("?http/.test(svg), id).toBe(false)
    }
  })

  it('takes the colours of the ground, and is the same each time', async () => {
    const text = 'gitGraph\n  commit\n  branch b\n  commit\n  checkout main\n  merge b'
    const [one, other] = [await draw(fence('g', text)), await draw(fence('g', text))]
    const svg = one.svgs.get('g')!
    expect(svg).toBe(other.svgs.get('g'))
    const [, onPaper, atNight] = /#any-g\{([^}]*)\}:is\(\.dark,\.night\) #any-g\{([^}]*)\}/.exec(svg)!
    expect(onPaper!.toLowerCase()).toContain(paper.ink.toLowerCase())
    expect(atNight!.toLowerCase()).toContain(night.ink.toLowerCase())
  })

  it('keeps the look whatever it sets itself', async () => {
    const init =
      '%%{init: {"theme": "forest", "themeVariables": {"primaryColor": "#ff0000"}, "themeCSS": ".node rect{fill:red}"}}%%'
    const { svgs } = await draw(fence('x', `${init}\nflowchart LR\n  a --> b`))
    expect(svgs.get('x')).not.toMatch(/ff0000|fill:red/i)
  })

  it.each([
    ['sequenceDiagram\n  A->>B: one\n  A->>>>B two', 12],
    ['%% a comment\n\n%% another\nsequenceDiagram\n  A->>B: one\n  %% a third\n  A->>>>B two', 16],
    ['flowchart LR\n  a --> b\n  b --> [c', 12],
    ['pie\n  "A" : 1\n  "B" two', 12],
    ['no diagram at all', 10],
  ])('is told at the line of its fault: %j', async (text, line) => {
    const { svgs, problems } = await draw(fence('bad', text))
    expect(svgs.size).toBe(0)
    expect(problems).toMatchObject([{ code: 'diagram-syntax', line, column: 5, severity: 'error' }])
  })

  it('is told where it has no room in legible type', async () => {
    const stages = Array.from(
      { length: 30 },
      (_, at) => `  s${at}[A stage with a name] --> s${at + 1}[Another]`,
    )
    const { svgs, problems } = await draw(fence('long', ['flowchart LR', ...stages].join('\n')))
    expect(svgs.size).toBe(0)
    expect(problems).toMatchObject([{ code: 'diagram-too-large', line: 10 }])
    expect(problems[0]!.hint).toMatch(/top to bottom/)
  })

  it('is told where it loads from another host', async () => {
    const { problems } = await draw(
      fence('host', 'flowchart LR\n  a@{ img: "https://a.example/x.png", label: "A", w: 60, h: 60 }'),
    )
    expect(problems).toMatchObject([{ code: 'unknown-host', line: 11, severity: 'error' }])
  })
})

it('has ids that no other drawing on a page has, the same whatever was drawn before', async () => {
  const text = 'sequenceDiagram\n  actor A\n  A->>B: one'
  const { svgs } = await draw(fence('p', text), fence('q', text))
  const ids = [...svgs.values()].map((svg) => [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))
  expect(ids.flat().length).toBe(new Set(ids.flat()).size)
  expect(svgs.get('p')!.replaceAll('any-p', 'any-q')).toBe(svgs.get('q'))
  expect(svgs.get('p')).toContain(':is(.dark,.night)')
})

describe('two drawings that differ in colours', () => {
  it('become one, with names for those that differ', () => {
    const [light, dark] = ['#111111', '#eeeeee'].map(
      (ink) =>
        `<svg id="a"><style>#a .b{fill:${ink};stroke:#123456}</style><path fill="url(#abc)" stroke="${ink}"/></svg>`,
    )
    const both = onBothGrounds('a', light!, dark!)!
    expect(both).toContain('#a{--m0:#111111}:is(.dark,.night) #a{--m0:#eeeeee}')
    expect(both).toContain('fill:var(--m0);stroke:#123456')
    expect(both).toContain('fill="url(#abc)" stroke="var(--m0)"')
    expect(onBothGrounds('a', light!, dark!.replace('path', 'rect'))).toBeUndefined()
    expect(onBothGrounds('a', light!, light!)).toBe(light)
  })
})

it.each([
  ['a\nb\nc', 2, 2],
  ['%% x\na\n%% y\nb', 2, 4],
  ['---\ntitle: x\n---\na\nb', 2, 5],
  ['%%{init: {}}%%\n\na\n\nb', 3, 5],
  ['a', 9, 1],
])('the line of a text that a parser means: %j, %i', (text, line, written) =>
  expect(writtenLine(text, line)).toBe(written),
)
