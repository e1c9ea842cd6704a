/** What to write instead of a value of the wrong type: the line as it was most likely meant. */
import type { Spot } from '../problems/reporter.js'
import type { WantedType } from './issues/wanted.js'
import { lineWith, mappingAsText, type Path, writtenAt } from './nodes.js'
import { quoted } from './slips/quote.js'
import type { YamlFile } from './yaml.js'

/**
 * A hint for a value of another type than is wanted.
 * @param wanted types of which one is wanted
 */
export function adviceFor(
  file: YamlFile,
  path: Path,
  value: unknown,
  wanted: ReadonlySet<WantedType>,
): string | undefined {
  const written = writtenAt(file, path)
  const write = (text: string, why?: string): string | undefined => {
    const line = lineWith(file, path, text)
    return line && [why, `write: ${line}`].filter(Boolean).join('; ')
  }
  if (isLanguage(path)) {
    const code = String(path[2])
    const name = typeof value === 'string' && value !== '' ? value : 'English'
    return `write: ${code}: { name: ${/^[\p{L} ]+$/u.test(name) ? name : quoted(name)} }`
  }
  if (isLanguages(path)) return 'write each language below it, such as `en: { name: English }`'
  if (wanted.has('text')) return textAdvice(file, path, value, written, write)
  if (typeof value !== 'string') return undefined
  if (wanted.has('a number') || wanted.has('a whole number')) return numberAdvice(value, write)
  if (wanted.has('`true` or `false`')) return truthAdvice(value, write)
  if (wanted.has('a list') && wanted.size === 1)
    return write(`[${/^[\w -]+$/.test(value) ? value : quoted(value)}]`, 'a list stands in brackets')
  return undefined
}

type Write = (text: string, why?: string) => string | undefined

function textAdvice(
  file: YamlFile,
  path: Path,
  value: unknown,
  written: string | undefined,
  write: Write,
): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || (value === null && written))
    return write(quoted(written ?? String(value)), 'a text that looks like something else is put in quotes')
  if (Array.isArray(value)) {
    const meant = mappingAsText(file, path)?.meant
    return meant && `if it is a text, quote it: write: ${meant}`
  }
  return undefined
}

function numberAdvice(value: string, write: Write): string | undefined {
  const text = value.trim()
  const time = /^(\d{1,3}):([0-5]\d)$/.exec(text)
  if (time) {
    const parts = Number(time[1]) + Number(time[2]) / 60
    return write(String(Number(parts.toFixed(2))), 'a number has no colon')
  }
  const grouped = /^-?\d{1,3}(?:[, \u00a0_']\d{3})+(?:\.\d+)?$/.exec(text)
  if (grouped) return write(text.replace(/[, \u00a0_']/g, ''), 'digits stand without marks between them')
  const unit = /^(-?\d+(?:\.\d+)?)\s*(\D{1,12})$/.exec(text)
  if (unit)
    return write(
      unit[1] ?? '',
      `the unit stands under a key of its own, as in \`unit: ${quoted((unit[2] ?? '').trim())}\``,
    )
  if (/^-?\d+,\d+$/.test(text)) return write(text.replace(',', '.'), 'decimals stand after a point')
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) ? write(text, 'a number stands without quotes') : undefined
}

function truthAdvice(value: string, write: Write): string | undefined {
  const word = value.toLowerCase()
  if (['yes', 'on', 'y', '1', 'true'].includes(word)) return write('true')
  return ['no', 'off', 'n', '0', 'false'].includes(word) ? write('false') : undefined
}

const isLanguages = (path: Path): boolean =>
  path.length === 2 && path[0] === 'deck' && path[1] === 'languages'
const isLanguage = (path: Path): boolean => path.length === 3 && isLanguages(path.slice(0, 2))

/** A text with a colon that was read as a mapping: its place, and its line in quotes. */
export function colonInText(file: YamlFile, path: Path): { spot: Spot; hint: string } | undefined {
  const found = mappingAsText(file, path)
  return found && { spot: found.spot, hint: `if it is a text, quote it: write: ${found.meant}` }
}
