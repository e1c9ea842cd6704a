import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diptych } from '../../scripts/cli/main.js'

let dir = ''
let stdout = ''
let stderr = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diptych-cli-'))
  mkdirSync(join(dir, 'content'))
  stdout = ''
  stderr = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(dir, { recursive: true, force: true })
})

const content = (): string[] => ['--content', join(dir, 'content')]

describe('exit codes', () => {
  it('is 0 for help, of the program and of each command', async () => {
    expect(await diptych(['--help'])).toBe(0)
    for (const name of [
      'build',
      'check',
      'present',
      'rehearsals',
      'dev',
      'new',
      'doctor',
      'preview',
      'bench',
    ]) {
      stdout = ''
      expect(await diptych([name, '--help'])).toBe(0)
      expect(stdout).toContain(name)
    }
  })

  it('is 2 for a wrong command line, with a suggestion', async () => {
    expect(await diptych(['buidl'])).toBe(2)
    expect(stderr).toContain('build')
    expect(await diptych(['build', '--langs', 'zh'])).toBe(2)
    expect(stderr).toContain('--lang')
    expect(await diptych(['dev'])).toBe(2)
    for (const port of ['x', '', '99999']) {
      stderr = ''
      expect(await diptych(['preview', '--port', port])).toBe(2)
      expect(stderr).toContain('port number')
    }
    stderr = ''
    expect(await diptych(['build', '--no-pdf', '--clicks', '--overview'])).toBe(2)
    expect(stderr).toContain('--clicks and --overview would change nothing')
    expect(await diptych(['check', '--lang', ''])).toBe(2)
    expect(await diptych(['dev', 'sql-vs-document', '--lang', ' '])).toBe(2)
  })

  it.each([
    [['buidl'], /^Unknown command 'buidl'\.$/, 'Did you mean build?'],
    [['build', '--langs', 'zh'], /^Unknown option '--langs'\.$/, 'Did you mean --lang?'],
    [['dev'], /^Missing required argument 'deck'\.$/, undefined],
    [['preview', '--port', 'x'], /“x” is not a port number \(0 to 65535\)\.$/, undefined],
    [[], /^There is no such command\.$/, 'The help on stderr names them.'],
    [
      ['check', 'no-such-deck'],
      /^There is no deck “no-such-deck”\.$/,
      expect.stringContaining('The decks are'),
    ],
  ])('is 2 for a wrong command line, as JSON too: %j', async (args, message, hint) => {
    expect(await diptych([...args, '--json'])).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      error: {
        exit: 2,
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(message),
        hint,
      },
    })
    expect(stderr).not.toBe('')
    stdout = ''
    expect(await diptych(args)).toBe(2)
    expect(stdout).toBe('')
  })

  it('is 2 for a deck that is not there, with the nearest name', async () => {
    await diptych(['new', 'my-talk', ...content()])
    expect(await diptych(['check', 'my-tolk', ...content()])).toBe(2)
    expect(stderr).toContain('Did you mean “my-talk”?')
  })

  it('is 3 when there is nothing to preview', async () => {
    expect(await diptych(['preview', '--out', join(dir, 'dist')])).toBe(3)
    expect(stderr).toContain('npm run build')
  })

  it('is 3 when the named browser is none', async () => {
    await diptych(['new', 'my-talk', ...content()])
    const out = join(dir, 'dist')
    expect(await diptych(['build', ...content(), '--out', out, '--browser', join(dir, 'none')])).toBe(3)
    expect(existsSync(out)).toBe(false)
  })
})

describe('doctor', () => {
  const told = (): string => stdout + stderr

  it('names the browser that it found, and is 0', async () => {
    expect(await diptych(['doctor']), told()).toBe(0)
    expect(told()).toMatch(/Browser: .*\d+\.\d+/)
    expect(told()).not.toContain('✗')
  })

  it('is 3 when something is missing, and says what to do', async () => {
    expect(await diptych(['doctor', '--browser', join(dir, 'none')])).toBe(3)
    expect(told()).toMatch(/✗ Browser: .*none/)
    expect(told()).toContain('--browser')
  })
})

describe('new', () => {
  it('makes a deck without problems, and refuses to overwrite it', async () => {
    expect(await diptych(['new', 'my-talk', ...content()])).toBe(0)
    expect(stdout.trim()).toMatch(/my-talk$/)
    expect(readFileSync(join(dir, 'content/my-talk/deck.yaml'), 'utf8')).toMatch(
      /\$schema=.*content\/schema\.json/,
    )
    expect(await diptych(['check', 'my-talk', ...content()])).toBe(0)
    const said = (): string => /npm run dev -- (\S+)/.exec(stderr)?.[1] ?? ''
    // The folder of content is not the usual one, so that a bare name would not be found.
    expect(await diptych(['check', said()])).toBe(0)
    stderr = ''
    vi.stubEnv('INIT_CWD', dir)
    vi.stubEnv('npm_lifecycle_script', 'node scripts/start.mjs')
    expect(await diptych(['new', './elsewhere'])).toBe(0)
    expect(said()).toBe('./elsewhere')
    expect(await diptych(['check', said()])).toBe(0)
    vi.unstubAllEnvs()
    expect(stderr).toContain('No problems.')
    expect(await diptych(['new', 'my-talk', ...content()])).toBe(2)
    expect(await diptych(['new', '../../etc/p w', ...content()])).toBe(2)
    stderr = ''
    expect(await diptych(['new', join(dir, 'content/my-talk/deck.yaml/x')])).toBe(3)
    expect(stderr).toContain('A file stands where a folder is needed: ')
    expect(stderr).not.toContain('    at ')
  })
})

describe('check', () => {
  it('tells every problem with its place, exit 1, and as JSON on stdout', async () => {
    await diptych(['new', 'my-talk', ...content()])
    const file = join(dir, 'content/my-talk/outline.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: compare', 'kind: compore'))
    expect(await diptych(['check', ...content()])).toBe(1)
    expect(stderr).toMatch(/outline\.yaml:\d+:\d+/)
    expect(stderr).toContain('did you mean')
    stdout = ''
    expect(await diptych(['check', '--json', ...content()])).toBe(1)
    const { problems } = JSON.parse(stdout) as { problems: { code: string; line: number }[] }
    expect(problems.length).toBeGreaterThan(0)
  })

  it('tells a folder whose name cannot be a deck’s, and reads the other decks', async () => {
    for (const name of ['my-talk', 'other-talk']) await diptych(['new', name, ...content()])
    renameSync(join(dir, 'content/my-talk'), join(dir, 'content/my talk'))
    const file = join(dir, 'content/other-talk/outline.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: compare', 'kind: compore'))
    for (const command of [
      ['check'],
      ['check', 'my talk', 'other-talk'],
      ['build', '--out', join(dir, 'dist')],
    ]) {
      stdout = ''
      expect(await diptych([...command, '--json', ...content()])).toBe(1)
      const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string; line: number }[] }
      expect(problems.map(({ code, file }) => [code, file.replace(/^.*\/content\//, '')])).toEqual([
        ['bad-folder-name', 'my talk'],
        ['bad-slide-kind', 'other-talk/outline.yaml'],
      ])
    }
    expect(existsSync(join(dir, 'dist'))).toBe(false)
    expect(await diptych(['check', 'other-talk', '/', ...content()])).toBe(2)
  })

  it('finds a deck by path, and leaves nothing in the project', async () => {
    await diptych(['new', 'my-talk', ...content()])
    cpSync(join(dir, 'content/my-talk'), join(dir, 'else-where'), { recursive: true })
    expect(await diptych(['check', join(dir, 'else-where'), ...content()])).toBe(0)
    expect(existsSync('slides/else-where.en.md')).toBe(false)
  })
})
