/** Judges a range of numbers in a process of its own, which may be killed: one line before each, one after it. */
import { judge } from './judge.js'

const [from = 0, to = 0] = process.argv.slice(2).map(Number)
for (let seed = from; seed < to; seed++) {
  process.stdout.write(`${JSON.stringify({ seed })}\n`)
  const verdict = await judge(seed)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${JSON.stringify({ ...verdict, megabytes })}\n`)
}
