/** What is told without placing anything: nothing that has room is turned away. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { forwardFlow } from '../../../scripts/diagram/layout/cycle-removal.js'
import type { Basis } from '../../../scripts/diagram/layout/grid.js'
import { assignLayers } from '../../../scripts/diagram/layout/layering.js'
import { mayFit } from '../../../scripts/diagram/layout/least-room.js'
import { place } from '../../../scripts/diagram/layout/placement.js'
import type { Density } from '../../../scripts/diagram/layout/spacing.js'
import type { LanesGraph } from '../../../scripts/diagram/layout/types.js'
import { graphOf, measure } from './case.js'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const cases = readdirSync(folder).map((name) =>
  graphOf(readFileSync(join(folder, name, 'graph.yaml'), 'utf8')),
)

function basisOf(graph: LanesGraph): Basis {
  const { flow, back } = forwardFlow(graph)
  return { graph, measure, flow, back, columns: assignLayers(graph, flow) }
}

it('turns away only what no placement fits, and most of that', () => {
  const found = { fits: 0, turned: 0, tried: 0 }
  for (const { places: _, ...graph } of cases)
    for (const share of [1, 0.7, 0.5, 0.35, 0.25])
      for (const bands of graph.lanes.length > 1 ? [1] : [1, 2])
        for (const dense of [0, 2, 3] as Density[]) {
          const smaller = { ...graph, width: graph.width * share, height: graph.height * share }
          const basis = basisOf(smaller)
          const { fits } = place(basis, bands, dense)
          const may = mayFit(basis, bands, dense)
          expect(fits && !may).toBe(false)
          found[fits ? 'fits' : may ? 'tried' : 'turned']++
        }
  expect(found.fits).toBeGreaterThan(50)
  expect(found.turned).toBeGreaterThan(found.tried)
})
