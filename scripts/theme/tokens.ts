/**
 * The theme: every colour and length of the look, once. `styles/tokens.css` is made from it (`npm run tokens`);
 * drawings, static pages and the handout, which have no style sheet of the slides, read it from here. Pure.
 */

/** `#RRGGBB`, upper case. */
export type Colour = `#${string}`

/** Tones that have colours of their own: modalities that every deck has. */
export const tones = ['text', 'image', 'audio', 'video'] as const
export type ToneName = (typeof tones)[number]
export const isTone = (name: string): name is ToneName => (tones as readonly string[]).includes(name)

/** Of a tone: lines and text, the fill behind text, and text on that fill. */
export interface ToneColours {
  stroke: Colour
  tint: Colour
  ink: Colour
}

/** What a slide is drawn with on one ground. */
export interface Ground {
  /** Behind all, and behind cards and lanes, and behind what groups them. */
  paper: Colour
  panel: Colour
  soft: Colour
  /** Text, and text that steps back. */
  ink: Colour
  muted: Colour
  /** Rules between things; lines that mean something. */
  hairline: Colour
  line: Colour
  /** What has no tone. */
  neutral: ToneColours
  accent: Colour
  onAccent: Colour
  link: Colour
  focus: Colour
}

const ink: Colour = '#17212F'
/** Behind what stock Mermaid paints in a deck's own colour. */
export const white: Colour = '#FFFFFF'
const cream: Colour = '#FBFAF6'
const midnight: Colour = '#0E1A2B'
const moon: Colour = '#F4F6F9'

/** Tones on paper. */
export const paperTones: Record<ToneName, ToneColours> = {
  text: { stroke: '#0A3D9E', tint: '#E4ECFA', ink: '#0A3D9E' },
  image: { stroke: '#B4530A', tint: '#FCEADB', ink: '#9A4506' },
  audio: { stroke: '#007A4E', tint: '#DAF2E6', ink: '#00663F' },
  video: { stroke: '#6B1D59', tint: '#F3E2EF', ink: '#6B1D59' },
}

/** The light ground. */
export const paper: Ground = {
  paper: cream,
  panel: '#FEFDFB',
  soft: '#F4EFE4',
  ink,
  muted: '#566172',
  hairline: '#D9DCE1',
  line: '#868F9C',
  neutral: { stroke: '#566172', tint: '#ECEEF1', ink },
  accent: ink,
  onAccent: cream,
  link: paperTones.text.stroke,
  focus: paperTones.text.stroke,
}

/** Tones at night. */
export const nightTones: Record<ToneName, ToneColours> = {
  text: { stroke: '#5AA2F2', tint: '#18304F', ink: '#8CC0FA' },
  image: { stroke: '#F0883F', tint: '#3A2A22', ink: '#F7A365' },
  audio: { stroke: '#4FE0AE', tint: '#14383A', ink: '#4FE0AE' },
  video: { stroke: '#F0BCE6', tint: '#352B42', ink: '#F0BCE6' },
}

/** The dark ground. */
export const night: Ground = {
  paper: midnight,
  panel: '#132236',
  soft: '#1B2940',
  ink: moon,
  muted: '#A9B4C4',
  hairline: '#2C3C53',
  line: '#7D8BA0',
  neutral: { stroke: '#A9B4C4', tint: '#1E2E45', ink: moon },
  accent: moon,
  onAccent: midnight,
  link: nightTones.text.stroke,
  focus: nightTones.text.stroke,
}

/**
 * Behind lines of code that belong together, a tint a pair, on paper and at night: warm and cool in turn, so that
 * neighbours differ at a glance, and deeper with each two. No tone's: colours of modalities stay theirs.
 */
export const pairs = {
  paper: ['#F4ECDA', '#E3E8EE', '#E6D8B8', '#C9D2DC', '#D5C293', '#AEBAC8'],
  night: ['#3A342A', '#24384F', '#52482F', '#35506F', '#6A5C36', '#496990'],
} as const satisfies Record<string, readonly Colour[]>

/** Greys of the printed handout: rules, lines to write on, rules between entries, a subtitle. White is the page. */
export const print = {
  rule: '#C9CDD4',
  writing: '#B4BAC4',
  faint: '#E3E6EA',
  subtitle: '#3B4656',
} as const satisfies Record<string, Colour>

/** Lengths on the canvas of 1280 x 720, in px. */
export const lengths = {
  margin: 72,
  gutter: 24,
  radius: 10,
  radiusLane: 14,
  stroke: 2,
} as const

/** Sizes of type, in px. */
export const sizes = {
  cover: 76,
  headline: 38,
  cell: 24,
  label: 20,
  legend: 18,
  sub: 16,
  source: 15,
} as const
