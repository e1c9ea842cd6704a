/** A drawing turned over its diagonal: what runs to the right runs down, and back. Pure; lengths in px. */
import type { Box, Point, Rect } from '../types.js'

/** The same rectangle with its axes changed for one another. */
export const turned = <R extends Rect>(rect: R): R => ({
  ...rect,
  ...{ x: rect.y, y: rect.x, width: rect.height, height: rect.width },
})

export const turnedPoint = ({ x, y }: Point): Point => ({ x: y, y: x })

/** A box as lines are led past it; its mark stands where the drawing has it, which is elsewhere in the turned one. */
export const turnedBox = (box: Box): Box => turned({ ...box, node: { ...box.node, frozen: undefined } })
