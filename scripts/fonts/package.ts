/** Where a font package lies, and whether Diptych can use it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import { didYouMean } from '../problems/suggest.js'

/** What a deck's data says of one of its fonts. */
export interface FontChoice {
  family: string
  package: string
  subset?: string | undefined
}

/** A font that can't be used, told at one of the keys of its entry. */
export interface FontFault {
  code: 'font-package-missing' | 'bad-font-package' | 'font-weight-missing' | 'unknown-font-subset'
  key: 'package' | 'subset'
  message: string
  expected?: string
  hint?: string
}

const namePattern = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/
const expected = 'a Fontsource package with static weights, such as `@fontsource/noto-sans-kr`'

/** Places from which a deck's packages are looked for: its own folder, then Diptych. */
const bases = (from: string | undefined): string[] => [...(from ? [join(from, 'x.js')] : []), import.meta.url]

/**
 * The folder of an installed package.
 * @param from folder from which it is looked for first, upwards
 */
export function packageRoot(name: string, from: string | undefined): string | undefined {
  for (const base of bases(from)) {
    try {
      return dirname(createRequire(base).resolve(`${name}/package.json`))
    } catch {
      // The next place.
    }
  }
  return undefined
}

/** Font files in a package: `<id>-<subset>-<weight>-normal.woff2`. */
export function fontFiles(root: string, id: string): { subset: string; weight: number }[] {
  const folder = join(root, 'files')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.flatMap((name) => {
    const found = /^(.+)-(\d+)-normal\.woff2$/.exec(name)
    const [, start = '', weight] = found ?? []
    return start.startsWith(`${id}-`) ? [{ subset: start.slice(id.length + 1), weight: Number(weight) }] : []
  })
}

/**
 * What stands in the way of using a font; nothing when all is well.
 * @param from folder from which its package is looked for first
 */
export function fontFault(choice: FontChoice, from: string | undefined): FontFault | undefined {
  const { package: name, subset } = choice
  if (!namePattern.test(name))
    return {
      code: 'bad-font-package',
      key: 'package',
      message: `\`${name}\` is not the name of an npm package.`,
      expected,
    }
  const root = packageRoot(name, from)
  if (!root) {
    const near = didYouMean(name, installedFonts(from))
    return {
      code: 'font-package-missing',
      key: 'package',
      message: `The font package \`${name}\` is not installed.`,
      hint: `${near ? `${near} Else run` : 'run'}: npm install --save-exact ${name}`,
    }
  }
  const id = fontId(root)
  if (!id)
    return {
      code: 'bad-font-package',
      key: 'package',
      message: `\`${name}\` is installed, but it is not a font package of the kind that Diptych reads.`,
      expected,
    }
  const files = fontFiles(root, id)
  if (!files.some(({ weight }) => weight === 400)) {
    const weights = [...new Set(files.map(({ weight }) => weight))].sort((a, b) => a - b)
    return {
      code: 'font-weight-missing',
      key: 'package',
      message: `\`${name}\` has no static regular weight (400)${weights.length ? `, only ${weights.join(', ')}` : ''}.`,
      expected,
      ...(name.startsWith('@fontsource-variable/')
        ? {
            hint: `take the static one: npm install --save-exact ${name.replace('-variable', '')}`,
          }
        : {}),
    }
  }
  const one = files.find(({ weight }) => weight === 400)
  if (one && isColoured(join(root, 'files', `${id}-${one.subset}-400-normal.woff2`)))
    return {
      code: 'bad-font-package',
      key: 'package',
      message: `\`${name}\` draws in colours, which do not survive being cut down to the deck’s characters.`,
      expected: 'a font of plain outlines, such as `@fontsource/noto-emoji` for emoji',
    }
  const subsets = new Set(files.filter(({ weight }) => weight === 400).map((file) => file.subset))
  if (subset !== undefined && !subsets.has(subset)) {
    const words = [...subsets].filter((one) => !/^\d+$/.test(one))
    return {
      code: 'unknown-font-subset',
      key: 'subset',
      message: `\`${name}\` has no subset \`${subset}\`.`,
      expected: words.map((one) => `\`${one}\``).join(', '),
      hint: didYouMean(subset, words) ?? 'leave `subset` out: then all of the package is used',
    }
  }
  return undefined
}

/** Has a font file tables of coloured glyphs? One that can't be read is left to who needs it. */
function isColoured(file: string): boolean {
  try {
    const { tables } = fontkit.create(readFileSync(file)).directory
    return ['COLR', 'CBDT', 'sbix', 'SVG '].some((name) => name in tables)
  } catch {
    return false
  }
}

/** The name that the package's files start with; undefined for a package without what Fontsource's have. */
function fontId(root: string): string | undefined {
  try {
    const require = createRequire(join(root, 'x.js'))
    const { id } = require('./metadata.json') as { id?: unknown }
    return typeof id === 'string' && existsSync(join(root, 'unicode.json')) ? id : undefined
  } catch {
    return undefined
  }
}

/** Names of the installed Fontsource packages, for hints. */
function installedFonts(from: string | undefined): string[] {
  const folders = bases(from).flatMap((base) => createRequire(base).resolve.paths('x') ?? [])
  const names = [...new Set(folders)].flatMap((folder) => {
    const scope = join(folder, '@fontsource')
    return existsSync(scope) ? readdirSync(scope) : []
  })
  return [...new Set(names)].map((name) => `@fontsource/${name}`)
}
