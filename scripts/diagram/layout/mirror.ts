/** A drawing from left to right as one from right to left. Pure; lengths in px. */
import { runsFromLeft } from '../../text/direction.js'
import type { Geometry, Rect, Tag, TextLine } from './types.js'

/**
 * The same drawing seen in a mirror. Texts are not turned: their `start` is their right end then, as SVG has it in
 * `direction: rtl`; those that run from the left altogether keep their direction.
 */
export function mirrored(geometry: Geometry): Geometry {
  const { width } = geometry
  const rect = <R extends Rect>(one: R): R => ({ ...one, x: width - one.x - one.width })
  const text = <L extends TextLine>(line: L): L => {
    const turned = { ...line, x: width - line.x }
    if (!runsFromLeft(line.text)) return turned
    return { ...turned, anchor: line.anchor === 'start' ? 'end' : line.anchor, fromLeft: true }
  }
  const texts = <L extends TextLine>(lines: L[]) => lines.map(text)
  const withTexts = <R extends Rect & { lines: TextLine[] }>(one: R): R => ({
    ...rect(one),
    lines: texts(one.lines),
  })
  return {
    ...geometry,
    direction: 'RL',
    frames: geometry.frames.map(withTexts),
    borders: geometry.borders.map((border) => ({
      ...withTexts(border),
      icon: border.icon && rect(border.icon),
      heading: rect(border.heading),
    })),
    panels: geometry.panels.map(rect),
    boxes: geometry.boxes.map((box) => ({
      ...withTexts(box),
      icon: box.icon && rect(box.icon),
      tokens: box.tokens?.map(rect),
      art: box.art && rect(box.art),
      tags: box.tags?.map((tag) => ({
        ...tag,
        points: tag.points.map(({ x, y }) => ({ x: width - x, y })) as Tag['points'],
        lines: texts(tag.lines),
      })),
    })),
    routes: geometry.routes.map((route) => ({
      ...route,
      points: route.points.map(({ x, y }) => ({ x: width - x, y })),
      label: route.label && withTexts(route.label),
    })),
    heads: texts(geometry.heads),
    captions: texts(geometry.captions),
    legend: geometry.legend.map(withTexts),
  }
}
