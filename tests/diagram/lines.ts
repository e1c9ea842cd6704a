/** Reads lines and boxes of a drawing from its SVG, and what makes them hard to follow. */

interface Box {
  name: string
  lane: string
  x: number
  y: number
  width: number
  height: number
}
type Point = [number, number]
interface Line {
  from: Box
  to: Box
  kind: string
  points: Point[]
}

/** What is wrong with lines, by rule; each as a sentence that names the drawing. */
export interface LineFaults {
  /** Bends so small that they look like an error, between boxes that a straight line could join. */
  jogs: string[]
  /** Bent lines whose last piece is too short for their head. */
  crushed: string[]
  /** Pieces that pass a box too near. */
  near: string[]
  /** Lines side by side that read as one. */
  merged: string[]
  /** Heads at one box that touch. */
  heads: string[]
  /** Boxes of one row that differ in height by more than one in the middle of several rows may. */
  heights: string[]
  /** Bent lines that are alone on a side of a low box and don't dock in its middle. */
  docks: string[]
  /** How many lines there are. */
  lines: number
}

const number = (text: string, name: string) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(text)![1])
const length = ([a, b]: Point, [c, d]: Point) => Math.abs(a - c) + Math.abs(b - d)

function read(svg: string): { boxes: Box[]; lines: Line[] } {
  const boxes = [
    ...svg.matchAll(/data-node="([^"]*)" data-lane="([^"]*)"[^>]*>(<rect class="dip-box"[^>]*>)/g),
  ].map(([, name, lane, rect]) => ({
    ...{ name: name!, lane: lane!, x: number(rect!, 'x'), y: number(rect!, 'y') },
    ...{ width: number(rect!, 'width'), height: number(rect!, 'height') },
  }))
  const of = new Map(boxes.map((box) => [box.name, box]))
  const lines = [
    ...svg.matchAll(/data-from="([^"]*)" data-to="([^"]*)" data-kind="([^"]*)" data-points="([^"]*)"/g),
  ].map(([, from, to, kind, points]) => ({
    ...{ from: of.get(from!)!, to: of.get(to!)!, kind: kind! },
    points: points!.split(' ').map((point) => point.split(',').map(Number) as Point),
  }))
  return { boxes, lines }
}

/** How far a piece passes a box, and how far they run side by side (≤ 0 where they don't), px. */
function beside([px, py]: Point, [qx, qy]: Point, box: Box): { off: number; along: number } {
  const level = py === qy
  const [lo, hi] = level ? [Math.min(px, qx), Math.max(px, qx)] : [Math.min(py, qy), Math.max(py, qy)]
  const [from, to] = level ? [box.x, box.x + box.width] : [box.y, box.y + box.height]
  const off = level
    ? Math.max(box.y - py, py - box.y - box.height)
    : Math.max(box.x - px, px - box.x - box.width)
  return { off, along: Math.min(hi, to) - Math.max(lo, from) }
}

/** How far two level or two upright pieces are apart, and how far they run side by side, px. */
function together([a, b]: [Point, Point], [c, d]: [Point, Point]): { off: number; along: number } {
  const level = a[1] === b[1]
  if (level !== (c[1] === d[1])) return { off: Infinity, along: 0 }
  const [across, way] = level ? ([1, 0] as const) : ([0, 1] as const)
  const along = Math.min(Math.max(a[way], b[way]), Math.max(c[way], d[way]))
  return {
    off: Math.abs(a[across] - c[across]),
    along: along - Math.max(Math.min(a[way], b[way]), Math.min(c[way], d[way])),
  }
}

const mid = ({ y, height }: Box) => y + height / 2
const pieces = ({ points }: Line) => points.slice(1).map((q, at): [Point, Point] => [points[at]!, q])

/** Finds what is wrong with the lines of drawings, given as id and SVG. */
export function lineFaults(svgs: Iterable<[string, string]>): LineFaults {
  const found: LineFaults = {
    ...{ jogs: [], crushed: [], near: [], merged: [], heads: [], heights: [], docks: [], lines: 0 },
  }
  for (const [id, svg] of svgs) {
    const { boxes, lines } = read(svg)
    found.lines += lines.length
    const say = (rule: Exclude<keyof LineFaults, 'lines'>, what: string) => found[rule].push(`${id}: ${what}`)
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(0, at))
        if (a.lane === b.lane && Math.max(a.height, b.height) < 130 && Math.abs(mid(a) - mid(b)) < 1)
          if (Math.abs(a.height - b.height) > 10)
            say('heights', `${a.name} ${a.height}, ${b.name} ${b.height}`)
    })
    lines.forEach((line, at) => {
      const { from, to, points } = line
      const name = `${from.name} → ${to.name}`
      const shared = Math.min(from.y + from.height, to.y + to.height) - Math.max(from.y, to.y)
      for (let index = 1; index < points.length - 2; index++) {
        const [a, b, c, d] = points.slice(index - 1) as [Point, Point, Point, Point]
        const onwards = (b[0] - a[0]) * (d[0] - c[0]) + (b[1] - a[1]) * (d[1] - c[1]) > 0
        if (onwards && length(b, c) < 12 && shared >= 28) say('jogs', `${name} bends by ${length(b, c)}`)
      }
      const last = length(points.at(-1)!, points.at(-2)!)
      if (points.length > 2 && last < 14) say('crushed', `${name} ends with ${last} px`)
      pieces(line).forEach(([p, q], index) => {
        for (const box of boxes) {
          const ends = (box === from && index === 0) || (box === to && index === points.length - 2)
          const { off, along } = beside(p, q, box)
          if (!ends && along > 0 && off >= 0 && off < 9.5) say('near', `${name} passes ${box.name} at ${off}`)
        }
      })
      for (const other of lines.slice(0, at)) {
        const akin = other.kind === line.kind && (other.from === from || other.to === to)
        for (const one of pieces(line))
          for (const two of pieces(other)) {
            const { off, along } = together(one, two)
            if (along > 2 && off < 9.5 && !(akin && off === 0))
              say('merged', `${name} beside ${other.from.name} → ${other.to.name}, ${off} apart`)
          }
        const apart = length(points.at(-1)!, other.points.at(-1)!)
        if (other.to === to && apart > 0 && apart < 12)
          say('heads', `${name} and ${other.from.name}: ${apart}`)
      }
    })
    for (const box of boxes)
      for (const x of [box.x, box.x + box.width]) {
        const docked = lines.flatMap((line) => {
          const ends = [
            ...(line.from === box ? [line.points[0]!] : []),
            ...(line.to === box ? [line.points.at(-1)!] : []),
          ]
          const [y] = ends.filter(
            (end) => Math.abs(end[0] - x) < 0.2 && end[1] > box.y && end[1] < box.y + box.height,
          )
          return y ? [{ line, off: y[1] - box.y - box.height / 2 }] : []
        })
        const straight = docked.some(({ line }) => line.points.length === 2)
        const alone = new Set(docked.map(({ off }) => off)).size === 1 && box.height < 130
        if (alone && !straight && Math.abs(docked[0]!.off) > 3) say('docks', `${box.name}: ${docked[0]!.off}`)
      }
  }
  return found
}
