/** Files are written beside their place first, and then put there in one step: nobody reads half of one. */
import { machine, token } from './owner.js'

/** The name of a draft of a file, beside it; whoever finds it there later can tell whether its owner is dead. */
export const draftOf = (path: string): string => `${path}.${token(machine.self)}.tmp`

export const isDraft = (name: string): boolean => name.endsWith('.tmp')
