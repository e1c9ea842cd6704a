/** Every code of a failure: what ends a command and is no problem of the content. Codes are stable. */

/**
 * `usage`: what was asked for can't be meant; `environment`: nothing that editing the content would mend;
 * `interrupted`: stopped by the user.
 */
export type FailureKind = 'usage' | 'environment' | 'interrupted'

interface Entry {
  kind: FailureKind
  /** One line: what the code means. */
  meaning: string
}

export const failures = {
  // What was asked for
  'wrong-command-line': { kind: 'usage', meaning: 'A command, an option or its value is not known.' },
  'options-kept-by-npm': { kind: 'usage', meaning: 'Options without `--` before them did not arrive.' },
  'idle-option': { kind: 'usage', meaning: 'An option would change nothing beside the others.' },
  'no-content-folder': { kind: 'usage', meaning: 'The content folder does not exist.' },
  'no-decks': { kind: 'usage', meaning: 'The content folder holds no deck.' },
  'unknown-deck': { kind: 'usage', meaning: 'A deck that is neither in the content folder nor a folder.' },
  'same-deck-name': { kind: 'usage', meaning: 'Two decks would be written to one place.' },
  'language-not-in-deck': {
    kind: 'usage',
    meaning: 'A deck is asked for in a language that it does not have.',
  },
  'unknown-variant': {
    kind: 'usage',
    meaning: 'A deck is asked for in a shorter version that it does not have.',
  },
  'no-language': { kind: 'usage', meaning: 'A deck is to be translated into what is no language.' },
  'bad-output': { kind: 'usage', meaning: 'The output folder is no place to write to.' },
  'foreign-output': { kind: 'usage', meaning: 'The output folder holds what Diptych did not make.' },
  'bad-deck-name': { kind: 'usage', meaning: 'A new deck’s name cannot stand in addresses.' },
  'deck-exists': { kind: 'usage', meaning: 'A new deck’s folder exists already.' },

  // The machine
  'browser-not-found': { kind: 'environment', meaning: 'No browser was found.' },
  'browser-explicit': { kind: 'environment', meaning: 'The browser that was named can’t be used.' },
  'browser-launch': { kind: 'environment', meaning: 'The browser does not start.' },
  'browser-gone': { kind: 'environment', meaning: 'The browser ended in the middle of the work.' },
  'port-taken': { kind: 'environment', meaning: 'Another program listens on the port.' },
  'listen-failed': { kind: 'environment', meaning: 'No port can be listened on.' },
  'no-network': {
    kind: 'environment',
    meaning: 'A talk is to be shared, and this machine is in no network.',
  },
  'build-running': { kind: 'environment', meaning: 'Another build writes into the same output folder.' },
  'nothing-built': { kind: 'environment', meaning: 'There is no output yet.' },
  disk: {
    kind: 'environment',
    meaning: 'The disk says no: it is full, read-only, or something is in the way.',
  },
  'content-changed': {
    kind: 'environment',
    meaning: 'A file of the content is another one than when it was checked.',
  },
  'font-missing': { kind: 'environment', meaning: 'A font package that Diptych needs is not installed.' },
  'font-failed': { kind: 'environment', meaning: 'A font file can’t be read or cut.' },
  'site-build': { kind: 'environment', meaning: 'Slidev failed: a defect of Diptych or Slidev.' },
  'site-aborted': { kind: 'environment', meaning: 'Slidev’s process was stopped from outside.' },
  'bad-source-date': { kind: 'environment', meaning: 'SOURCE_DATE_EPOCH is no number of seconds.' },
  unforeseen: { kind: 'environment', meaning: 'What nobody foresaw: a defect of Diptych.' },

  // The user
  interrupted: { kind: 'interrupted', meaning: 'The user stopped the command.' },
} as const satisfies Record<string, Entry>

export type FailureCode = keyof typeof failures
