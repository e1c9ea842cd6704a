/** Counts what was compared and keeps what differs, output by output. */

/** Text without white space: where a line ends, an output has none. */
export const squeeze = (text: string): string => text.replace(/[\s\u200b]+/gu, '')

export class Tally {
  private readonly counts = new Map<string, { tried: number; differing: string[] }>()

  /** Is the text there, character for character? */
  check(
    output: string,
    where: string,
    text: string,
    shown: string,
    form: (text: string) => string = squeeze,
  ): void {
    const count = this.counts.get(output) ?? { tried: 0, differing: [] }
    this.counts.set(output, count)
    count.tried++
    const wanted = form(text)
    if (!form(shown).includes(wanted))
      count.differing.push(`${output}, ${where}: ${JSON.stringify(text)} not in ${near(form(shown), wanted)}`)
  }

  /** `output: tried, differing` a line. */
  table(): string {
    return [...this.counts]
      .map(([output, { tried, differing }]) => `${output}: ${tried} tried, ${differing.length} differing`)
      .join('\n')
  }

  get differing(): string[] {
    return [...this.counts.values()].flatMap(({ differing }) => differing)
  }
}

/** The place of what is shown that begins or ends as the text does. */
function near(shown: string, wanted: string): string {
  const mark = /q\d+/.exec(wanted)?.[0]
  const at = mark === undefined ? -1 : shown.indexOf(mark)
  return JSON.stringify(at < 0 ? shown.slice(0, 80) : shown.slice(Math.max(0, at - 50), at + 60))
}
