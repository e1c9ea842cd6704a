import { expect, test } from 'vitest'
import { axisSpan } from '../../scripts/deck/kinds/timeline.js'

test.each([
  [['2017', '2021-09-03'], { from: '2017', to: '2022' }],
  [['2024-01-08', '2024-02-03'], { from: '2024-01', to: '2024-03' }],
  [['2023-11', '2024-12-31'], { from: '2023', to: '2025' }],
  [['2023-12-01', '2023-12-31'], { from: '2023-12', to: '2024-01' }],
  [['2024', '2024-02'], { from: '2024', to: '2025' }],
  [['0099-12-30', '0099-12-31'], { from: '0099-12', to: '0100-01' }],
])('the axis of %j spans whole months or whole years', (dates, span) => {
  expect(axisSpan(dates)).toEqual(span)
})
