/** Plan against runs as a picture: a row a slide, its plan as a bar, each run as a dot, their middle as a stroke. Pure: SVG text. */
import type { Ground } from '../../theme/tokens.js'
import { paperTones, nightTones, night } from '../../theme/tokens.js'
import { timeText } from '../pace.js'
import type { Report, ReportSlide } from './report.js'

const width = 960
const row = 46
const head = 64
/** Room for a slide's number, and for its times. */
const [left, right] = [44, 130]
const scale = width - left - right

export interface PictureWords {
  title: string
  plan: string
  runs: string
  median: string
}

const e = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Marks of the axis, not more than eight: each so many ms. */
function markEach(longest: number): number {
  const each = [15, 30, 60, 120, 300, 600, 1200, 3600].map((s) => s * 1000)
  return each.find((ms) => longest / ms <= 8) ?? Math.ceil(longest / 8 / 3_600_000) * 3_600_000
}

/**
 * The picture. Slides that were neither planned nor shown are left out.
 * @param dir in which the language is written: it mirrors the picture
 * @param families of its letters, as CSS
 */
export function rehearsalPicture(
  { slides, runs }: Report,
  words: PictureWords,
  { ground, dir = 'ltr', families }: { ground: Ground; dir?: 'ltr' | 'rtl'; families: string },
): string {
  const shown = slides.filter(({ planned, times }) => planned > 0 || times.some((time) => time !== null))
  const longest = Math.max(60_000, ...shown.flatMap(({ planned, times }) => [planned, ...times.map(Number)]))
  const height = head + row * shown.length + 34
  const over = (ground === night ? nightTones : paperTones).image.stroke
  const under = (ground === night ? nightTones : paperTones).audio.stroke
  const rtl = dir === 'rtl'
  const x = (at: number): number => round(rtl ? width - at : at)
  const at = (ms: number): number => left + (ms / longest) * scale
  const bar = (from: number, to: number): string =>
    `x="${Math.min(x(from), x(to))}" width="${round(Math.abs(to - from))}"`
  const text = (where: number, y: number, value: string, more = ''): string =>
    `<text x="${x(where)}" y="${round(y)}"${more}>${e(value)}</text>`
  const end = ' text-anchor="end"'

  const marks = markEach(longest)
  const axis = Array.from({ length: Math.floor(longest / marks) + 1 }, (_, n) => n * marks).map(
    (ms) =>
      `<path d="M${x(at(ms))} ${head - 8}V${height - 26}" stroke="${ground.hairline}"/>` +
      text(at(ms), height - 8, timeText(ms), ` text-anchor="middle" fill="${ground.muted}" font-size="13"`),
  )
  const rows = shown.map((slide, index) => {
    const y = head + row * index
    const { planned, median } = slide
    const colour = median !== null && median > planned ? over : under
    return [
      text(left - 10, y + 32, String(slide.number), `${end} fill="${ground.muted}" font-size="14"`),
      text(left, y + 15, slide.headline, ` fill="${ground.ink}" font-size="14"`),
      `<rect ${bar(left, at(planned))} y="${y + 21}" height="14" rx="3" fill="${ground.soft}" stroke="${ground.line}"/>`,
      ...slide.times.flatMap((time) =>
        time === null
          ? []
          : [
              `<circle cx="${x(at(time))}" cy="${y + 28}" r="5" fill="${ground.paper}" stroke="${colour}" stroke-width="2"/>`,
            ],
      ),
      median === null
        ? ''
        : `<path d="M${x(at(median))} ${y + 20}v17" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`,
      text(width - 8, y + 33, numbers(slide), `${end} fill="${ground.ink}" font-size="14"`),
    ].join('')
  })
  const legend = [
    `<rect ${bar(left, left + 26)} y="35" height="14" rx="3" fill="${ground.soft}" stroke="${ground.line}"/>`,
    text(left + 34, 47, words.plan, ` fill="${ground.ink}" font-size="14"`),
    `<circle cx="${x(left + 206)}" cy="42" r="5" fill="${ground.paper}" stroke="${ground.ink}" stroke-width="2"/>`,
    text(left + 218, 47, `${words.runs} (${runs.length})`, ` fill="${ground.ink}" font-size="14"`),
    `<path d="M${x(left + 420)} 32v20" stroke="${ground.ink}" stroke-width="4" stroke-linecap="round"/>`,
    text(left + 430, 47, words.median, ` fill="${ground.ink}" font-size="14"`),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${e(words.title)}" direction="${dir}" font-family="${e(families)}">`,
    `<rect width="${width}" height="${height}" fill="${ground.paper}"/>`,
    text(left, 20, words.title, ` fill="${ground.ink}" font-size="17" font-weight="700"`),
    ...legend,
    ...axis,
    ...rows,
    '</svg>\n',
  ].join('\n')
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The middle time beside the planned one. */
const numbers = ({ median, planned }: ReportSlide): string =>
  `${median === null ? '–' : timeText(median)} / ${timeText(planned)}`
