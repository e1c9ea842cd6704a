/** Tracks, as in channel routing: where lines may run in the channels between boxes. Pure; lengths in px. */

import { CLEAR_OF } from './clearance.js'

/** Straight px before a box in which an arrowhead stands clear of the corner behind it. */
export const HEAD = 18
/** From a box to a line that passes a head at it: the head, and what it keeps clear. */
const PAST_HEAD = 30
/** Half of the pitch of lines side by side, so that an even number of them can stand in the middle, too. */
const STEP = 7

/**
 * Tracks in the gap between two borders: its middle, and others around it that keep clear of the borders.
 * @param clear room to keep at the lower and at the upper border
 */
export function tracksIn(from: number, to: number, clear: { before: number; behind: number }): number[] {
  const middle = (from + to) / 2
  const tracks = [middle]
  for (let off = STEP; off <= (to - from) / 2; off += STEP)
    for (const track of [middle - off, middle + off])
      if (track >= from + clear.before && track <= to - clear.behind) tracks.push(track)
  return tracks
}

/**
 * Tracks for lines back beside the first or the last row, the nearest one just clear of arrowheads.
 * @param row border of the row
 * @param edge border of the lane
 * @param loops how many lines there are
 */
export function tracksBeside(row: number, edge: number, loops: number): number[] {
  const room = Math.abs(edge - row)
  const side = Math.sign(edge - row)
  const found = tracksIn(Math.min(row, edge), Math.max(row, edge), { before: 6, behind: 6 })
  // One that passes another line's head keeps clear of it.
  if (loops > 1 && PAST_HEAD <= room - 5) found.push(row + side * PAST_HEAD)
  for (let off = HEAD + 2, count = 0; off <= room - 5 && count < loops; off += 2 * STEP, count++)
    found.push(row + side * off)
  return found
}

/** Straight px before a box in which an arrowhead stands clear of lines that join its own, or pass; behind one. */
const JOIN = 30
const START = CLEAR_OF
/** The least of it, where there is little room. */
const LITTLE = 10
/** Least pitch of lines side by side: where there is room, and where there is little. */
const WIDE_PITCH = 12
const PITCH = 9.5

/**
 * Tracks in the gap between two columns, evenly spread, so that the first line leaves room for others: an odd number of
 * them, the middle one for a line that is alone. Clear of heads, and where that leaves no room for three lines, also
 * nearer to them.
 */
export function tracksAcross(from: number, to: number): number[] {
  const room = to - from
  if (room < LITTLE + 2 + JOIN) {
    const [first, last] = [from + LITTLE, to - HEAD + 4]
    return last - first < 2 * STEP ? [(from + to) / 2] : [first, (first + last) / 2, last]
  }
  const [first, last] = [from + Math.min(START, room - JOIN), to - JOIN]
  const pitch = last - first >= 6 * WIDE_PITCH ? WIDE_PITCH : PITCH
  const pairs = Math.max(1, Math.floor((last - first) / 2 / pitch))
  const spread = Array.from({ length: 2 * pairs + 1 }, (_, at) => first + ((last - first) * at) / (2 * pairs))
  return last - first < 2 * WIDE_PITCH ? [from + LITTLE, ...spread, to - HEAD + 2] : spread
}
