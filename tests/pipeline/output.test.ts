/** Where a build may write: content and foreign files stay, whatever --out says. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Failure } from '../../scripts/problems/failure.js'
import { exitOf } from '../../scripts/cli/exit.js'
import { diptych } from '../../scripts/cli/main.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { requireOutput } from '../../scripts/pipeline/output.js'
import { forbidden } from '../../scripts/pipeline/output-places.js'
import { renderLanding } from '../../scripts/site/landing/index.js'
import { listing } from '../e2e/support.js'

let dir = ''
const at = (...path: string[]): string => join(dir, ...path)
const put = (path: string, text = ''): void => {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
}
/** Exit code of a build of `content/talk` (or another deck) into a folder; 0 when the folder will do. */
function codeOf(out: string, deck = 'content/talk'): number {
  const folder = { id: deck.split('/').at(-1) ?? '', dir: at(deck), committed: false }
  try {
    requireOutput([folder], { out: at(out), content: at('content'), root: at() })
    return 0
  } catch (error) {
    return error instanceof Failure ? exitOf(error) : 3
  }
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'diptych-output-'))
  put('content/talk/deck.yaml')
  put('content/other/deck.yaml')
  put('talks/mine/deck.yaml')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(dir, { recursive: true, force: true })
})

describe('the output folder', () => {
  it('may be new, empty, or what a build has made before', () => {
    expect([codeOf('dist'), codeOf('a/b/c')]).toEqual([0, 0])
    put('dist/talk/deck.json', '{"languages":[]}')
    put('dist/index.html', renderLanding([]))
    put('dist/404.html')
    expect(codeOf('dist')).toBe(0)
    mkdirSync(at('empty/talk'), { recursive: true })
    expect(codeOf('empty')).toBe(0)
    put('page/CNAME')
    expect(codeOf('page')).toBe(0)
  })

  it('is neither the project nor the content, also by a link', () => {
    symlinkSync(at('content'), at('link'))
    expect([codeOf('.'), codeOf('content'), codeOf('link')]).toEqual([2, 2, 2])
  })

  it('lies in no deck, built now or not', () => {
    expect(codeOf('content/talk')).toBe(2)
    expect(codeOf('content/other/dist')).toBe(2)
    expect(codeOf('talks/mine/dist', 'talks/mine')).toBe(2)
    expect(codeOf('content/dist')).toBe(2)
  })

  it('is no place of the project, of its tools, or of the system', () => {
    put('scripts/cli.ts')
    put('.github/workflows/ci.yml')
    const inside = [
      'scripts',
      'scripts/out',
      'node_modules',
      'node_modules/x',
      '.git',
      '.git/x',
      '.diptych/x',
      '.github/x',
    ]
    for (const place of [...inside, 'content/new', '..']) expect(codeOf(place), place).toBe(2)
    expect([codeOf('site'), codeOf('dist/2026'), codeOf('public/talks')]).toEqual([0, 0, 0])
    const own = readdirSync(diptychRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'dist')
      .map(({ name }) => name)
    expect(own.length).toBeGreaterThan(10)
    for (const place of own) expect(codeOf(place), place).toBe(2)
    const [user, root] = ['/home/ada', '/home/ada/diptych']
    const no = [
      '/',
      '/etc',
      '/etc/nginx/html',
      '/usr',
      '/usr/bin',
      '/var',
      '/tmp',
      '/home',
      '/root',
      user,
      `${user}/x/node_modules/y`,
    ]
    for (const place of no) expect(forbidden(place, root, user), place).toBeDefined()
    const yes = [
      '/srv/www',
      '/var/www/html',
      '/usr/share/nginx/html',
      '/out',
      '/dev/shm/x',
      '/tmp/x',
      `${user}/www`,
    ]
    for (const place of yes) expect(forbidden(place, root, user), place).toBeUndefined()
    // In a container, the home folder may be one of the system's.
    const system = ['', 'sys'].join('/')
    expect(forbidden(`${system}/www`, `${system}/diptych`, system)).toBeUndefined()
  })

  it('holds nothing under the deck’s name, or of the landing page, that no build has made', () => {
    expect(codeOf('talks', 'talks/mine')).toBe(2)
    put('www/talk/thesis.txt')
    expect(codeOf('www')).toBe(2)
    put('home/index.html', '<h1>My home</h1>')
    expect(codeOf('home')).toBe(2)
    put('robots/robots.txt')
    expect(codeOf('robots')).toBe(2)
  })

  it('is told before anything is read or written, with exit 2', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const before = listing(dir)
    const args = ['--content', at('content'), '--out', at('content')]
    expect(await diptych(['build', 'talk', ...args])).toBe(2)
    expect(await diptych(['build', '--landing', ...args])).toBe(2)
    expect(listing(dir)).toEqual(before)
  })
})
