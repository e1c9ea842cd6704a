/** A hatched band as one path, so that print keeps it as lines. */
export function hatch(width: number, height: number, step = 7): string {
  const lines: string[] = []
  for (let x = -height; x < width; x += step) {
    const from = Math.max(0, -x)
    const to = Math.min(height, width - x)
    lines.push(
      `M${(x + from).toFixed(1)} ${(height - from).toFixed(1)}L${(x + to).toFixed(1)} ${(height - to).toFixed(1)}`,
    )
  }
  return lines.join('')
}
