import { describe, expect, it } from 'vitest'
import { installedCandidates } from '../../scripts/browser/candidates.js'
import { findBrowser, type FindEffects } from '../../scripts/browser/find.js'
import { launchFlags } from '../../scripts/browser/launch.js'

/** A machine on which only the named files start. */
function fake(starts: string[], broken: string[] = [], more: Partial<FindEffects> = {}): FindEffects {
  return {
    platform: 'linux',
    arch: 'x64',
    isExecutable: (path) => Promise.resolve([...starts, ...broken].includes(path)),
    probe: (path) =>
      Promise.resolve(starts.includes(path) ? { version: '147.0' } : { reason: 'libnspr4.so: not found' }),
    playwrightPath: () => Promise.resolve('/pw/chrome'),
    unpack: () =>
      Promise.resolve({
        path: '/packaged/chromium',
        libraries: '/packaged/lib',
        fontconfig: '/packaged/fonts',
      }),
    ...more,
  }
}
const env = { PATH: '/usr/bin:/bin' }
const kindOf = async (...args: Parameters<typeof findBrowser>) => {
  const result = await findBrowser(...args)
  return 'found' in result ? `${result.found.kind} ${result.found.path}` : result.error.code
}

describe('finding a browser', () => {
  const all = ['/mine', '/env', '/pw/chrome', '/usr/bin/chromium', '/packaged/chromium']

  it('keeps the order: flag, environment, Playwright, installed, packaged', async () => {
    const named = { ...env, DIPTYCH_BROWSER: '/env' }
    expect(await kindOf({ path: '/mine', env: named }, fake(all))).toBe('explicit /mine')
    expect(await kindOf({ env: named }, fake(all))).toBe('explicit /env')
    expect(await kindOf({ env }, fake(all))).toBe('playwright /pw/chrome')
    expect(await kindOf({ env }, fake(all.slice(3)))).toBe('installed /usr/bin/chromium')
    expect(await kindOf({ env }, fake(all.slice(4)))).toBe('packaged /packaged/chromium')
  })

  it('never skips an explicit browser that does not start', async () => {
    expect(await kindOf({ path: '/gone', env }, fake(all))).toBe('browser-explicit')
    const result = await findBrowser({ path: '/broken', env }, fake(all, ['/broken']))
    expect(result).toMatchObject({
      error: { tried: [{ kind: 'explicit', reason: 'libnspr4.so: not found' }] },
    })
  })

  it('goes on from a browser that does not start, and tells why', async () => {
    const result = await findBrowser(
      { env },
      fake(['/usr/bin/chromium'], ['/pw/chrome', '/usr/bin/google-chrome']),
    )
    expect(result).toMatchObject({
      found: { path: '/usr/bin/chromium', version: '147.0' },
      tried: [{ kind: 'playwright' }, { kind: 'installed', path: '/usr/bin/google-chrome' }],
    })
  })

  it('gives a bare system the packaged libraries, for the browser only', async () => {
    const before = process.env['LD_LIBRARY_PATH']
    const probe: FindEffects['probe'] = (_, own) =>
      Promise.resolve(own ? { version: '147.0' } : { reason: 'libnss3.so' })
    const result = await findBrowser({ env }, fake([], [], { probe }))
    expect(result).toMatchObject({
      found: { kind: 'packaged', env: { FONTCONFIG_PATH: '/packaged/fonts' } },
    })
    expect(process.env['LD_LIBRARY_PATH']).toBe(before)
  })

  it('is an error value with all that was tried where there is none', async () => {
    const result = await findBrowser({ env }, fake([], [], { platform: 'darwin' }))
    expect(result).toMatchObject({ error: { code: 'browser-not-found' } })
    expect('error' in result && result.error.tried.map(({ kind }) => kind)).toEqual([
      'playwright',
      'installed',
      'packaged',
    ])
  })

  it('knows the usual places of the three platforms', () => {
    expect(installedCandidates('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(installedCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    )
    expect(installedCandidates('linux', env)[0]).toBe('/usr/bin/google-chrome-stable')
  })

  it('drops the sandbox only for root and bare systems', () => {
    const found = { kind: 'installed', path: '/usr/bin/chromium' } as const
    expect(launchFlags(found, false)).not.toContain('--no-sandbox')
    expect(launchFlags(found, true)).toContain('--no-sandbox')
    expect(launchFlags({ ...found, env: {} }, false)).toContain('--no-zygote')
  })
})
