/** A line of YAML in parts, as its writer sees it: what leads up to the text, and the text. */

export interface Line {
  /** Indentation, dashes and the key with its colon and spaces. */
  lead: string
  /** The rest without trailing white space and comment; perhaps empty. */
  value: string
  /** Trailing white space and comment. */
  tail: string
}

const leading = /^\s*(?:- +)*(?:(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*:[ \t\u00a0\u3000]+)?/

/** Takes a line apart. A `#` after a space starts a comment, unless the value is quoted up to the end. */
export function takeApart(line: string): Line {
  const lead = leading.exec(line)?.[0] ?? ''
  const rest = line.slice(lead.length)
  const whole = rest.trimEnd()
  const comment = /^(["']).*\1$/.test(whole) ? -1 : commentStart(rest)
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd()
  return { lead, value, tail: rest.slice(value.length) }
}

/** Where a comment starts; what stands in quotes that are closed doesn’t count. */
function commentStart(rest: string): number {
  const bare = rest.replace(/"[^"]*"|'[^']*'/g, (text) => '"'.repeat(text.length))
  const found = /(?:^|\s)#/.exec(bare)
  return found ? found.index : -1
}
