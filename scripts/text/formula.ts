/** Where a sum may be broken: before a sign that stands in no bracket. Pure. */

const isSum = /^(?=.*\d)(?=.* = )[\d\s.,:+×÷=()%^√/\p{Zs}\u2010-\u2015\u2212-]+$/u
const isSign = /^[+×÷=\u2212–-]$/u

/** The parts between which a line may end; none where the text is not a sum. */
export function formulaParts(text: string): string[] {
  const sum = text.trim()
  if (!isSum.test(sum)) return []
  const parts: string[] = []
  let depth = 0
  for (const word of sum.split(/\s+/)) {
    if (parts.length === 0 || (depth === 0 && isSign.test(word))) parts.push(word)
    else parts[parts.length - 1] += ` ${word}`
    depth += (word.match(/\(/g)?.length ?? 0) - (word.match(/\)/g)?.length ?? 0)
  }
  return parts
}
