/** Pen and laser pointer: which is in the hand, and what it does to what is shared. */
import { ref, watch, type ComputedRef, type ShallowRef } from 'vue'
import {
  grown,
  lastStroke,
  penColours,
  strokesOn,
  tooMany,
  type InkName,
  type Piece,
} from '../scripts/talk/ink.ts'
import type { Name, Registers, Shared } from '../scripts/talk/registers.ts'

export type Tool = 'pen' | 'laser'

/** In ms: a hand is not told about more often. */
const each = 40

/** @param slide id of the slide that is shown */
export function useTools(
  registers: ShallowRef<Registers>,
  set: <K extends Name>(name: K, value: Shared[K]) => void,
  slide: ComputedRef<string>,
) {
  const tool = ref<Tool>()
  const colour = ref(0)
  let stroke: { name: string; piece: number; now: Piece } | undefined
  let told = 0
  let late: ReturnType<typeof setTimeout> | undefined

  /** At once, or a little later in place of what would have been told until then. */
  function soon(work: () => void): void {
    clearTimeout(late)
    const wait = told + each - Date.now()
    const run = (): void => {
      told = Date.now()
      work()
    }
    if (wait <= 0) run()
    else late = setTimeout(run, wait)
  }
  const nameOf = (): InkName => `ink ${stroke!.name}.${stroke!.piece}`
  const tellPiece = (): void => {
    if (stroke) set(nameOf(), stroke.now)
  }
  const erase = (names: readonly InkName[]): void => {
    for (const name of names) set(name, null)
  }
  /** The pointer is off. */
  function off(): void {
    clearTimeout(late)
    if (registers.value.pointer?.value) set('pointer', null)
  }
  /** The pen is lifted. */
  function lift(): void {
    if (!stroke) return
    clearTimeout(late)
    tellPiece()
    stroke = undefined
  }
  watch([slide, tool], () => {
    lift()
    off()
  })

  return {
    tool,
    colour,
    take(wanted: Tool) {
      tool.value = tool.value === wanted ? undefined : wanted
    },
    nextColour() {
      colour.value = (colour.value + 1) % penColours
      tool.value = 'pen'
    },
    undo: () => erase(lastStroke(registers.value, slide.value)),
    clear: () => erase(strokesOn(registers.value, slide.value)),
    /** The pen touches the slide. Lengths in thousandths of its width. */
    touch(x: number, y: number) {
      lift()
      erase(tooMany(registers.value))
      const name = `${Date.now()}-${Math.random().toString(36).slice(2, 8)}`
      const points = [Math.round(x), Math.round(y)]
      stroke = { name, piece: 0, now: { slide: slide.value, colour: colour.value, points } }
      tellPiece()
    },
    /** It goes on; where a piece is full, in another one that begins where that ends. */
    draw(x: number, y: number) {
      if (!stroke) return
      const more = grown(stroke.now, x, y)
      if (more === stroke.now) return
      if (!more) {
        tellPiece()
        const begin = { ...stroke.now, points: stroke.now.points.slice(-2) }
        stroke = { ...stroke, piece: stroke.piece + 1, now: grown(begin, x, y)! }
      } else stroke.now = more
      soon(tellPiece)
    },
    lift,
    point(x: number, y: number) {
      const pointer = { slide: slide.value, x: Math.round(x), y: Math.round(y) }
      soon(() => set('pointer', pointer))
    },
    off,
  }
}
