/** The name of a deck's folder becomes part of addresses and file names: which names mean something else there. */
import { longestId } from '../schema/limits.js'
import { idPattern } from '../schema/text.js'

/** Names that cannot be a deck's, and why. */
const taken: { pattern: RegExp; why: string }[] = [
  {
    pattern: /^(?:index|404)$/i,
    why: 'Many hosts serve the page of that name, which lists all decks, at this address.',
  },
  {
    pattern: /^(?:con|prn|aux|nul|com\d|lpt\d)$/i,
    why: 'It is the name of a device on Windows: no folder can have it.',
  },
  { pattern: /^node_modules$/i, why: 'Hosts leave a folder of that name out.' },
]

export interface NameFault {
  message: string
  expected: string
}

/** What is wrong with the name of a deck's folder, or nothing. */
export function folderNameFault(name: string): NameFault | undefined {
  if (!idPattern.test(name))
    return {
      message: 'The folder’s name becomes part of addresses and file names.',
      expected: 'letters, digits, `-` and `_`, starting with a letter or digit',
    }
  if (name.length > longestId)
    return { message: `The folder’s name has ${name.length} letters.`, expected: `at most ${longestId}` }
  const why = taken.find(({ pattern }) => pattern.test(name))?.why
  return why === undefined
    ? undefined
    : { message: `No deck can be called \`${name}\`. ${why}`, expected: 'another name' }
}
