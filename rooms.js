/**
 * The rooms of `scripts/` in the order of the flow. A room imports from itself and from rooms above it in this list,
 * never from one below (`import-x/no-restricted-paths`), and no files import each other in a circle. Only `kinds` has
 * files on several levels.
 */
export const rooms = [
  // What everything stands on.
  'theme',
  'models',
  'schema',
  'text',
  'figures',
  'talk',
  'problems',
  'process',
  // What a deck is made of besides its texts.
  'pictures',
  'fonts',
  'locale',
  // Content → deck → slides.
  'content',
  'deck',
  'diagram',
  'markdown',
  // Slides → site, PDFs.
  'browser',
  'site',
  'inspect',
  'pdf',
  'present',
  // The whole way, and its users.
  'pipeline',
  'cli',
]

/** The look runs in the browser: it may use what is pure. */
export const look = ['components', 'composables', 'layouts', 'styles', 'presenter']
const pure = ['theme', 'schema', 'text', 'figures', 'models', 'talk']

/** The files of a slide kind (scripts/kinds/) stand each on the level of the room that uses them. */
const ofKinds = {
  schema: ['schema.ts', 'schemas.ts'],
  deck: ['plan.ts', 'plans.ts'],
  markdown: ['markdown.ts', 'markdowns.ts'],
  site: ['html.ts', 'htmls.ts'],
}

const within = (folder) => `./${folder}/**/*`
const filesOf = (room) => [
  within(`scripts/${room}`),
  ...(ofKinds[room] ?? []).map((file) => `./scripts/kinds/**/${file}`),
]

/** What may not be imported from where. */
export const zones = [
  ...rooms.map((room, at) => ({
    target: filesOf(room),
    from: [...rooms.slice(at + 1).flatMap(filesOf), ...[...look, 'setup'].map(within)],
    message: `scripts/${room} stands before it in the flow (rooms.js).`,
  })),
  ...look.map((one) => ({
    target: [within(one)],
    from: rooms.filter((room) => !pure.includes(room)).flatMap(filesOf),
    message: `${one} runs in the browser: it may use scripts/${pure.join(' and scripts/')} only (rooms.js).`,
  })),
]
