/** The theme as style sheets. Pure: the same tokens give the same bytes. */
import {
  lengths,
  night,
  nightTones,
  pairs,
  paper,
  paperTones,
  sizes,
  tones,
  type Ground,
  type ToneName,
  type ToneColours,
} from './tokens.js'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const property = (name: string, value: string) => `  --dt-${kebab(name)}: ${value.toLowerCase()};`

const inPx = (values: Record<string, number>, prefix = '') =>
  Object.entries(values).map(([name, value]) => property(prefix + name, `${value}px`))

const toneProperties = (name: string, { stroke, tint, ink }: ToneColours) => [
  property(name, stroke),
  property(`${name}-tint`, tint),
  property(`${name}-ink`, ink),
]

const groundProperties = (ground: Ground) =>
  Object.entries(ground).flatMap(([name, value]: [string, string | ToneColours]) =>
    typeof value === 'string' ? [property(name, value)] : toneProperties(name, value),
  )

const allTones = (of: Record<ToneName, ToneColours>) =>
  tones.flatMap((tone) => toneProperties(tone, of[tone]))

const pairProperties = (ground: keyof typeof pairs) =>
  pairs[ground].map((colour, index) => property(`pair-${index}`, colour))

const toneRule = (tone: string, stroke: string, fill = stroke) => `.dt-tone${tone} {
  --m: var(--dt-${stroke});
  --m-tint: var(--dt-${fill}-tint);
  --m-ink: var(--dt-${fill}-ink);
}`

/** The text of `styles/tokens.css`. */
export function tokensCss(): string {
  return `/*
 * Every colour, size and radius of the look. Components read nothing else. \`:root\` is the paper ground;
 * \`.dark\` (Slidev's switch) and \`.night\` (\`class: night\` of one slide) are the night ground.
 *
 * Made from scripts/theme/tokens.ts by \`npm run tokens\`: change it there.
 */
:root {
  /* canvas 1280 x 720 */
${inPx(lengths).join('\n')}

  /* type */
${inPx(sizes, 'size-').join('\n')}
  --dt-font-extra: 'Noto Sans SC';

  /* ground */
${groundProperties(paper).join('\n')}

  /* beside a night slide */
${[property('night', night.paper), property('on-night', night.ink)].join('\n')}

  /* modalities: stroke and text, tint, text on the tint */
${allTones(paperTones).join('\n')}

  /* lines of code that belong together */
${pairProperties('paper').join('\n')}
}

.dark,
.night {
${[...groundProperties(night), ...pairProperties('night')].join('\n')}

${allTones(nightTones).join('\n')}
}

/* A tone gives its element three colours: --m (stroke, text), --m-tint (fill), --m-ink (text on the fill). */
${toneRule('', 'neutral')}
${tones.map((tone) => toneRule(`-${tone}`, tone)).join('\n')}
${toneRule('-accent', 'accent', 'neutral')}
/* A colour of the deck's own: --own and --own-night come from its data. */
.dt-tone-own {
  --m: var(--own);
  --m-tint: color-mix(in srgb, var(--own) 13%, #fff);
  --m-ink: color-mix(in srgb, var(--own) 86%, #000);
}
.dark .dt-tone-own,
.night .dt-tone-own {
  --m: var(--own-night);
  --m-tint: color-mix(in srgb, var(--own-night) 16%, ${night.paper.toLowerCase()});
  --m-ink: color-mix(in srgb, var(--own-night) 84%, #fff);
}

/* On the slide, too: there a deck's own families (--dt-font-extra) are put in. */
:root,
.dt-slide {
  --dt-font-cjk:
    'Inter', var(--dt-font-extra), 'Noto Sans SC', 'Inter Marks', 'Inter Symbols', 'JetBrains Mono',
    sans-serif;
  --dt-font-latin:
    'Inter', 'Inter Marks', var(--dt-font-extra), 'Noto Sans SC', 'Inter Symbols', 'JetBrains Mono',
    sans-serif;
  --dt-font-mono:
    'JetBrains Mono', 'Inter Marks', var(--dt-font-extra), 'Noto Sans SC', 'Inter Symbols', 'Inter', monospace;
}
`
}

/** Custom properties of static pages on one ground: a declaration list without braces. */
export function pageProperties(ground: Ground, of: Record<ToneName, ToneColours>): string {
  const named = {
    paper: ground.paper,
    card: ground.panel,
    ink: ground.ink,
    muted: ground.muted,
    line: ground.hairline,
    ...Object.fromEntries(tones.map((tone) => [tone, of[tone].stroke])),
  }
  return Object.entries(named)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}
