/** The workflow that publishes the site: what it runs exists, and what a job needs is made before. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

interface Step {
  run?: string
  uses?: string
  if?: string
  with?: Record<string, string | boolean | number>
}
interface Job {
  needs?: string | string[]
  if?: string
  steps: Step[]
  strategy?: { matrix: Record<string, string | (string | number)[]> }
  outputs?: Record<string, string>
}

const read = (file: string) => readFileSync(join(diptychRoot, file), 'utf8')
const { jobs, on } = parse(read('.github/workflows/ci.yml')) as { jobs: Record<string, Job>; on: object }
const { jobs: others } = parse(read('.github/workflows/systems.yml')) as { jobs: Record<string, Job> }
const { scripts, engines } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  engines: { node: string }
}
const needs = ({ needs = [] }: Job) => [needs].flat()
const steps = [...Object.values(jobs), ...Object.values(others)].flatMap((job) => job.steps)

describe('the workflow', () => {
  it('runs npm scripts that exist, on a Node that the project takes', () => {
    const run = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm (?:run )?([\w-]+)/g)].map(([, name]) => name!),
    )
    expect(run.length).toBeGreaterThan(4)
    expect(run.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
    const versions = [...Object.values(jobs), ...Object.values(others)].flatMap((job) =>
      job.steps.flatMap((step) => {
        if (!step.uses?.startsWith('actions/setup-node@')) return []
        const version = String(step.with!['node-version'])
        return version.includes('matrix.node') ? [job.strategy?.matrix.node ?? []].flat() : [version]
      }),
    )
    expect(versions).toEqual(expect.arrayContaining([20, 22, 24]))
    expect(versions.length).toBeGreaterThan(2)
    for (const version of versions)
      expect(Number(version)).toBeGreaterThanOrEqual(Number.parseInt(engines.node.slice(2), 10))
  })

  it('has jobs that need only jobs that there are, without a circle', () => {
    const after = (name: string, seen: string[] = []): string[] => {
      expect(seen, `${name} waits for itself`).not.toContain(name)
      return needs(jobs[name]!).flatMap((one) => [one, ...after(one, [...seen, name])])
    }
    for (const [name, job] of Object.entries(jobs)) {
      for (const one of needs(job)) expect(Object.keys(jobs)).toContain(one)
      after(name)
    }
    expect(after('publish')).toEqual(expect.arrayContaining(['test', 'build', 'site']))
  })

  it('builds one job a deck, by naming it, and puts all into one site, for pull requests too', () => {
    expect(Object.keys(on)).toContain('pull_request')
    const { strategy, steps: building } = jobs['build']!
    expect(strategy!.matrix['deck']).toContain('needs.decks.outputs.names')
    expect(building.map(({ run = '' }) => run).join('\n')).toContain('npm run build -- "${{ matrix.deck }}"')
    const uploaded = building.find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'))!.with![
      'name'
    ] as string
    const merging = jobs['site']!.steps
    const pattern = merging.find(({ uses = '' }) => uses.startsWith('actions/download-artifact@'))!.with![
      'pattern'
    ] as string
    expect(uploaded.startsWith(pattern.replace('*', ''))).toBe(true)
    expect(merging.some(({ run = '' }) => /npm run build -- --landing$/.test(run))).toBe(true)
    const preview = merging.find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'))!
    expect([jobs['site']!.if, preview.if]).toEqual([undefined, undefined])
    expect(jobs['publish']!.if).toContain("github.event_name == 'push'")
  })
})
