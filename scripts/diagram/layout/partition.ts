/** The linear partition problem: a row of things cut into runs of about equal size. Pure. */

/**
 * Cuts columns of the given widths into `parts` runs so that the widest run is as narrow as can be; every way to cut
 * is tried, since there are few columns and at most four parts.
 * @param cost of a cut before a column, in the unit of the widths; none where absent
 * @returns first column of each run and the one behind its last
 */
export function linearPartition(
  widths: number[],
  parts: number,
  cost: (column: number) => number = () => 0,
): [number, number][] {
  const sums = [0]
  for (const width of widths) sums.push(sums.at(-1)! + width)
  let best: { worst: number; spread: number; cuts: number[] } | undefined
  const visit = (cuts: number[]) => {
    if (cuts.length === parts) {
      const all = [...cuts, widths.length]
      const runs = cuts.map((from, index) => sums[all[index + 1]!]! - sums[from]!)
      const dear = cuts.slice(1).reduce((sum, at) => sum + cost(at), 0)
      const [worst, spread] = [Math.max(...runs) + dear, Math.max(...runs) - Math.min(...runs)]
      if (!best || worst < best.worst || (worst === best.worst && spread < best.spread))
        best = { worst, spread, cuts }
      return
    }
    for (let next = cuts.at(-1)! + 1; next < widths.length; next++) visit([...cuts, next])
  }
  visit([0])
  const cuts = best?.cuts ?? [0]
  return cuts.map((from, index) => [from, cuts[index + 1] ?? widths.length])
}
