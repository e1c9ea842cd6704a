/**
 * One build for two outputs. The hosted deck has no presenter view and no notes, `deck.html` has both: they are compiled
 * once, with the presenter's pages in files of their own, and the client asks when it runs whether it may present.
 * What only the presenter's pages need is taken out of the hosted deck afterwards (hosted.ts). Measured on Slidev 52.20.
 */
import { patchPlugin, type Patch, type PatchPlugin } from './patch.js'

/** What `deck.html` sets before the deck's script: it may present, and the notes by the slide's number. */
export const PRESENTS = 'diptychPresents'
export const NOTES = 'diptychNotes'

const FLAG = /__SLIDEV_FEATURE_PRESENTER__/g
const asked = `globalThis.${PRESENTS}`
/** In a template, which knows no `globalThis`. */
const inTemplate: Omit<Patch, 'file'>[] = [
  { from: '<script setup lang="ts">', to: `<script setup lang="ts">\nconst dtPresents = !!(${asked})` },
  { from: FLAG, to: 'dtPresents' },
]

export const ASKING: Patch[] = [
  { file: 'setup/routes.ts', from: FLAG, to: asked },
  { file: 'setup/context-menu.ts', from: FLAG, to: asked },
  ...['NavControls.vue', 'QuickOverview.vue'].flatMap((file) =>
    inTemplate.map((patch) => ({ file, ...patch })),
  ),
  // Fetched when it is shown, as it stands in the bar of every deck otherwise.
  {
    file: 'NavControls.vue',
    from: "import SyncControls from './SyncControls.vue'",
    to: `import { defineAsyncComponent } from 'vue'
const SyncControls = defineAsyncComponent(() => import('./SyncControls.vue'))`,
  },
]

/** Lets the client ask whether it may present. */
export const askingPlugin = (): PatchPlugin => patchPlugin('diptych:presents', ASKING)

/** Modules that only a client which may present asks for. */
export const isPresenters = (id: string): boolean =>
  /[/\\]@slidev[/\\]client[/\\](?:pages[/\\](?:entry|overview|notes|presenter)\.vue|internals[/\\]SyncControls\.vue)$/.test(
    id,
  )

/** A slide's data, as Slidev writes it: JSON in a line of its own. */
const DATA = /^( *\.\.\.\()(\{.*\})(\),)$/m

/**
 * Takes the notes out of the slides' data.
 * @param notes gets the HTML of each slide's notes, by its number
 */
export function notesPlugin(notes: Record<string, string>): PatchPlugin {
  return {
    name: 'diptych:notes',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        const number = /__slidev_(\d+)\.frontmatter$/.exec(id)?.[1]
        if (number === undefined) return undefined
        const data = DATA.exec(code)
        if (!data) throw new Error(`slide ${number}: no data to take the notes from`)
        const [line = '', open = '', json = '', close = ''] = data
        const { noteHTML, ...rest } = JSON.parse(json) as { noteHTML?: string }
        if (noteHTML) notes[number] = noteHTML
        const asks = `${open}${JSON.stringify(rest)}${close} noteHTML: globalThis.${NOTES}?.[${number}] ?? '',`
        return { code: code.replace(line, () => asks), map: null }
      },
    },
  }
}
