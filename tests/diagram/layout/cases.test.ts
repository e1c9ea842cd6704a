/**
 * Folder cases: each folder of ./cases is a graph and the geometry that it is laid out to, in whole px, without a
 * browser and without a font. `UPDATE_CASES=1` writes them anew; look at the diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../../scripts/diagram/layout/arrange.js'
import { asJson } from '../../support/cases.js'
import { arrangeUpright } from '../../../scripts/diagram/layout/upright/index.js'
import { faultsOf as uprightFaults } from '../gates/upright.js'
import { faultsOf, graphOf, measure, written } from './case.js'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))

describe('graph → geometry', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const [graph, geometry] = [join(folder, name, 'graph.yaml'), join(folder, name, 'geometry.json')]
    const made = arrange(graphOf(readFileSync(graph, 'utf8')), measure)
    expect(faultsOf(made)).toEqual([])
    if (process.env['UPDATE_CASES']) writeFileSync(geometry, await asJson(written(made)))
    expect(written(made)).toEqual(JSON.parse(readFileSync(geometry, 'utf8')))
  })

  it.each(readdirSync(folder))('%s, for a narrow page', (name) => {
    const graph = graphOf(readFileSync(join(folder, name, 'graph.yaml'), 'utf8'))
    expect(uprightFaults(graph, arrangeUpright(graph, measure))).toEqual([])
  })
})
