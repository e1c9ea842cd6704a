/** What is installed may be used, and runs on the Node that the project names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { licences } from '../../scripts/licences.js'

const lock = readFileSync(join(diptychRoot, 'package-lock.json'), 'utf8')

/** Licences that let everybody use, change and share; every part of an “AND”, one of an “OR”. */
const free = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC-BY-4.0 CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 PSF-2.0 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
)
const isFree = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => free.has(one)))

describe('the packages', () => {
  it('have a licence that is free', () => {
    const all = licences(lock)
    expect([...all.values()].flat().length).toBeGreaterThan(500)
    expect([...all].filter(([licence]) => !isFree(licence))).toEqual([])
  })

  it('run on Node 20.19: none asks for a newer one', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, { engines?: { node?: string } }> }
    // Ranges are alternatives: one of them must reach down to Node 20 or before.
    const old = /(?:^|[^.\d])(?:\*|[>^~]=?\s*v?(?:[0-9]|1\d|20)(?:\.|\s|$)|(?:[0-9]|1\d|20)(?:\.x|\s|$))/
    const newer = Object.entries(packages).filter(
      ([, { engines }]) => engines?.node && !old.test(engines.node),
    )
    expect(newer.map(([path, { engines }]) => `${path} ${engines?.node}`)).toEqual([])
  })

  it('have a reason: a row in docs/packages.md, or one that has brings them', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> }
    const { dependencies, devDependencies } = packages['']!
    const direct = Object.keys({ ...dependencies, ...devDependencies }).sort()
    const text = readFileSync(join(diptychRoot, 'docs/packages.md'), 'utf8')
    const rows = [...text.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name]) => name!)
    expect(rows.sort()).toEqual(direct)
    const brought = new Set(direct.map((name) => `node_modules/${name}`))
    // A set goes on to what is added while it is walked.
    for (const path of brought) for (const next of bringsOf(path, packages)) brought.add(next)
    expect(Object.keys(packages).filter((path) => path !== '' && !brought.has(path))).toEqual([])
  })
})

interface Locked {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** Where the packages lie that one asks for: in its own folder, or in one above it. */
function bringsOf(path: string, packages: Record<string, Locked>): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[path]!
  const folders = path.split(/\/?node_modules\//).map((_, at, names) => names.slice(0, names.length - at))
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).flatMap((name) => {
    const places = folders.map((names) => [...names, name].join('/node_modules/').replace(/^\//, ''))
    return places.find((place) => place in packages) ?? []
  })
}
