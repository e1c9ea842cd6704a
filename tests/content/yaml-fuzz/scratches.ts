/** Damage to a text, whatever its structure. */
import type { Dice } from '../../support/dice.js'

/** What is done to the text when the structure is written down. */
export const scratches: ((text: string, dice: Dice) => string)[] = [
  (text, dice) => text.slice(0, dice.between(0, text.length)),
  (text) => `${text}\n---\n${text}`,
  (text) => `%YAML 1.1\n---\n${text}`,
  (text) => `--- !x\n${text}`,
  (text) => `${text}...\n`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text, dice) => text.replaceAll('  ', dice.pick(['\t', '\u00a0\u00a0', '\u3000'])),
  (text, dice) => {
    const at = dice.between(0, text.length)
    return `${text.slice(0, at)}${dice.pick(['"', "'", '{', '}', '[', ']', ':', '#', '- ', '\n', '\t', '&a ', '*a ', '\0', '|', '\u00a0'])}${text.slice(at)}`
  },
  (text, dice) => {
    const lines = text.split('\n')
    const at = dice.between(0, lines.length - 1)
    lines[at] = dice.pick([' ', '  ', '\t', '- ', '# ', '"']) + (lines[at] ?? '')
    return lines.join('\n')
  },
  (text, dice) => {
    const lines = text.split('\n')
    lines.splice(
      dice.between(0, lines.length - 1),
      0,
      dice.pick(['? a', ': b', 'x', '- x', '"', '{{ x }}', '&a', '<<: {}', '}']),
    )
    return lines.join('\n')
  },
]
