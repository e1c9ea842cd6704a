/** `npm run build x --out y`: npm keeps the option, and hands on its value as if it were a deck. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diptych } from '../../scripts/cli/main.js'

let stderr = ''
let stdout = ''

beforeEach(() => {
  stderr = ''
  stdout = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true))
  vi.stubEnv('npm_lifecycle_script', 'node scripts/start.mjs build')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** What npm 10 and 11 leave of a command line: words and settings. */
const cases: [typed: string, words: string[], settings: Record<string, string>, right: string][] = [
  ['x --out y', ['build', 'x', 'y'], { out: 'true' }, 'build -- x --out y'],
  ['x --out=y', ['build', 'x'], { out: 'y' }, 'build -- x --out y'],
  ['x --no-pdf', ['build', 'x'], { pdf: '' }, 'build -- x --no-pdf'],
  [
    'x --lang zh',
    ['build', 'x', 'zh'],
    { long: 'true', all: 'true', global: 'true' },
    'build -- x --lang zh',
  ],
  ['--png', ['build'], { parseable: 'true', global: 'true' }, 'build -- --png'],
  ["x --out 'a b'", ['build', 'x', 'a b'], { out: 'true' }, "build -- x --out 'a b'"],
  [
    'x --out y --content z',
    ['build', 'x', 'y', 'z'],
    { out: 'true', content: 'true' },
    'build -- x --content <content> --out <out>',
  ],
  ['x --out y', ['check', 'x', 'y'], { out: 'true' }, 'check -- x --out y'],
  ['x --port 80', ['dev', 'x', '80'], { port: 'true' }, 'dev -- x --port 80'],
]

describe('options without the `--` before them', () => {
  it.each(cases)('%s: exit 2 and the line to type', async (_typed, words, settings, right) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(`npm_config_${name}`, value)
    expect(await diptych(words)).toBe(2)
    expect(stderr).toContain('options of Diptych come after `--`')
    expect(stderr.trimEnd().endsWith(`Type: npm run ${right}`), stderr).toBe(true)
  })

  it('are told as JSON where npm kept that', async () => {
    vi.stubEnv('npm_config_json', 'true')
    expect(await diptych(['check', 'x'])).toBe(2)
    expect(stderr).toContain('Type: npm run check -- x --json')
    expect(stdout).toBe('')
  })

  it('are not suspected behind the `--`, without npm, or in what an .npmrc sets', async () => {
    const passes = async (...words: string[]): Promise<void> => {
      stderr = ''
      expect(await diptych(words)).toBe(2)
      expect(stderr).toContain('There is no deck')
    }
    vi.stubEnv('npm_config_browser', 'firefox')
    vi.stubEnv('npm_config_loglevel', 'warn')
    vi.stubEnv('npm_config_global', 'true')
    await passes('check', 'x', '--quiet')
    vi.stubEnv('npm_config_content', 'elsewhere')
    await passes('check', 'x', '--content', 'content')
    vi.stubEnv('npm_lifecycle_script', 'vitest run')
    await passes('check', 'x')
  })
})
