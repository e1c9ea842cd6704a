/**
 * Library code that Slidev's client always pulls in, replaced by small stand-ins where the deck doesn't use it.
 * Each row names what in a deck's markdown needs the real thing. Measured on Slidev 52.20.
 */

interface Stub {
  /** Module, as Slidev's client imports it. */
  module: RegExp
  /** The real one stays when the markdown matches. */
  neededBy: RegExp
  code: string
}

/** Decks without the setting that switches Slidev's context menu off. */
const WITH_MENU = /^(?![^]*\ncontextMenu: false\n)/

export const STUBS: Stub[] = [
  {
    // Tooltips of forms and the drawing toolbar's menus.
    module: /^floating-vue$/,
    neededBy: /v-tooltip|<VTooltip|^\s*```.*\btwoslash\b|floating-vue/im,
    code: `import { h } from 'vue'
const pass = { inheritAttrs: false, setup: (_, { slots }) => () => slots.default?.() }
export const Tooltip = pass, Dropdown = pass, Menu = pass
export const recomputeAllPoppers = () => {}
export default { install() {} }`,
  },
  {
    // Slidev's logo; what the deck says of itself stands on its cover and on the landing page.
    module: /\/InfoDialog\.vue$/,
    neededBy: /$^/,
    code: 'export default { render: () => null }',
  },
  {
    // Titles and attributes of pages: Slidev sets each once.
    module: /^@unhead\/vue(?:\/client)?$/,
    neededBy: /unhead|useHead|useSeoMeta/,
    code: `import { unref } from 'vue'
export const createHead = () => ({ install() {} })
export function useHead({ title, htmlAttrs }) {
  if (unref(title)) document.title = unref(title)
  for (const [name, value] of Object.entries(unref(htmlAttrs) ?? {})) document.documentElement.setAttribute(name, value)
}`,
  },
  {
    module: /\/DragControl\.vue$/,
    neededBy: /v-drag|dragPos/i,
    code: 'export default { render: () => null }',
  },
  {
    module: /\/modules\/v-drag$/,
    neededBy: /v-drag|dragPos/i,
    code: 'export const createVDragDirective = () => ({ install() {} })',
  },
  {
    module: /\/ContextMenu\.vue$/,
    neededBy: WITH_MENU,
    code: 'export default { render: () => null }',
  },
  {
    module: /\/setup\/context-menu$/,
    neededBy: WITH_MENU,
    code: 'export default () => ({ value: [] })',
  },
  {
    // The same, but a browser that refuses (hidden tab, power saving, no permission) is no error.
    module: /\/composables\/useWakeLock$/,
    neededBy: /$^/,
    code: `import { useWakeLock as useLock } from '@vueuse/core'
import { watch } from 'vue'
import { wakeLockEnabled } from '@slidev/client/state/index.ts'
export function useWakeLock() {
  const { request, release } = useLock()
  watch(wakeLockEnabled, (on) => void (on ? request('screen') : release()).catch(() => {}), { immediate: true })
}`,
  },
  {
    module: /^@shikijs\/vitepress-twoslash\/client$/,
    // Not in the head matter, which switches it off.
    neededBy: /^\s*```.*\btwoslash\b/im,
    code: 'export default { install() {} }',
  },
  {
    module: /^@shikijs\/vitepress-twoslash\/style\.css$/,
    // Not in the head matter, which switches it off.
    neededBy: /^\s*```.*\btwoslash\b/im,
    code: '',
  },
  { module: /^@shikijs\/magic-move\/style\.css$/, neededBy: /magic-move/i, code: '' },
  { module: /^@vueuse\/motion$/, neededBy: /v-motion/i, code: 'export const MotionDirective = () => ({})' },
  {
    module: /^@slidev\/rough-notation$/,
    neededBy: /v-mark/i,
    code: 'const off = () => {}\nexport const annotate = () => ({ show: off, hide: off, remove: off, isShowing: () => false })',
  },
  {
    // Drawing is off in the head matter; the client still makes one instance.
    module: /^drauu$/,
    neededBy: /^drawings:\s*\n\s+enabled:\s*true/m,
    code: `const off = () => {}
export const createDrauu = () => ({ on: () => off, mount: off, unmount: off, load: off, dump: () => '', clear: off,
  undo: off, redo: off, cancel: off, canRedo: () => false, canUndo: () => false, mounted: false, mode: '', brush: {} })`,
  },
]

/** The client imports one small function of the parser's core, which holds a YAML library. */
const PARSER = { from: /^@slidev\/parser\/core$/, to: '@slidev/parser/utils' }

interface StubPlugin {
  name: string
  enforce: 'pre'
  resolveId(
    this: { resolve(id: string, importer?: string, options?: object): Promise<{ id: string } | null> },
    source: string,
    importer?: string,
  ): Promise<string | undefined>
  load(id: string): string | undefined
}

const prefix = '\0diptych-stub:'

/** A Vite plugin that puts the stand-ins in place for a deck with this markdown. */
export function stubPlugin(markdown: string): StubPlugin {
  const used = STUBS.filter(({ neededBy }) => !neededBy.test(markdown))
  return {
    name: 'diptych:stubs',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (PARSER.from.test(source)) return (await this.resolve(PARSER.to, importer, { skipSelf: true }))?.id
      const at = used.findIndex(({ module }) => module.test(source))
      return at < 0 ? undefined : `${prefix}${at}.js`
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined
      return used[Number.parseInt(id.slice(prefix.length), 10)]?.code
    },
  }
}

/** Does the deck need Vue's template compiler in the browser? Generated decks never do. */
export const needsCompiler = (markdown: string): boolean => /\{monaco-run/.test(markdown)
