/**
 * Slidev's own navigation, patched where axe-core finds something, and with its buttons named in the deck's language.
 * Measured on Slidev 52.20.
 */
import { patchPlugin, type Patch, type PatchPlugin } from './patch.js'

/** What Slidev calls its buttons and settings, by file, and the deck's word for each (scripts/locale/*.yaml). */
const WORDS: Record<string, Record<string, string>> = {
  'NavControls.vue': {
    'Close fullscreen': 'nav.fullscreenEnd',
    'Enter fullscreen': 'nav.fullscreen',
    'Go to previous slide': 'nav.previous',
    'Go to next slide': 'nav.next',
    'Show slide overview': 'diagram.overview',
    'Switch to light mode theme': 'nav.light',
    'Switch to dark mode theme': 'nav.dark',
    'Disable laser pointer': 'nav.pointerOff',
    'Enable laser pointer': 'nav.pointerOn',
    'Hide presenter cursor': 'nav.pointerOff',
    'Show presenter cursor': 'nav.pointerOn',
    'Play Mode': 'nav.play',
    'Presenter Mode': 'nav.presenter',
    'Toggle Presenter Layout': 'nav.layout',
    'More Options': 'nav.options',
  },
  'SyncControls.vue': { 'Change sync settings': 'nav.sync' },
  'QuickOverview.vue': { Close: 'nav.close' },
  'Settings.vue': {
    Invert: 'nav.invert',
    Brightness: 'nav.brightness',
    Contrast: 'nav.contrast',
    Saturation: 'nav.saturation',
    Sepia: 'nav.sepia',
    'Hue Rotate': 'nav.hue',
    'Cursor Style': 'nav.cursorStyle',
    Cursor: 'nav.cursor',
    Laser: 'nav.laser',
    'Slide Scale': 'nav.scale',
    Fit: 'nav.fit',
    'Wake Lock': 'nav.wakeLock',
    'Hide Idle Cursor': 'nav.hideCursor',
  },
}

/** `title="Close"` or `'Close'` in a template; each becomes the deck's word, or stays where the deck has none. */
const wordPatches = (file: string): Patch[] =>
  Object.entries(WORDS[file] ?? {}).map(([from, key]) => {
    const word = `dtConfigs.diptych?.strings?.['${key}'] ?? '${from}'`
    return {
      file,
      from: new RegExp(`(\\stitle)="${from}"|'${from}'`),
      to: (_all: string, attribute?: string) => (attribute ? ` :title="${word}"` : `(${word})`),
    }
  })

/** Gives the words of a file's buttons to its template. */
const CONFIGS: Omit<Patch, 'file'> = {
  from: '<script setup lang="ts">',
  to: `<script setup lang="ts">\nimport { configs as dtConfigs } from '../env'`,
}

export const PATCHES: Patch[] = [
  ...Object.keys(WORDS).flatMap((file) => [{ file, ...CONFIGS }, ...wordPatches(file)]),
  {
    // A button around a button.
    file: 'MenuButton.vue',
    from: '<button :class="{ disabled }" @click="value = !value">',
    to: '<div :class="{ disabled }" @click="value = !value">',
  },
  { file: 'MenuButton.vue', from: '</button>', to: '</div>' },
  // Text at half opacity is too pale to be read by all.
  {
    file: 'NavControls.vue',
    from: '<span class="opacity-50 text-sm"> /',
    to: '<span class="text-sm" style="opacity:.8"> /',
  },
  {
    file: 'SegmentControl.vue',
    from: `:class="option.value === modelValue ? '' : 'op50'"`,
    to: `:style="option.value === modelValue ? { fontWeight: 700, boxShadow: 'inset 0 0 0 1px' } : { opacity: 0.8 }"`,
  },
  // A colour made of the label's text: too pale for some texts.
  { file: 'SegmentControl.vue', from: ':color="option.value === modelValue"', to: ':color="false"' },
  { file: 'QuickOverview.vue', from: '<span v-else class="opacity-50">', to: '<span v-else>' },
  // The overview opens at the slide that is shown, and names the deck's sections.
  {
    file: 'QuickOverview.vue',
    from: 'const keyboardBuffer',
    to: `watch(showOverview, (shown) => shown && nextTick(() =>
  document.querySelector('.dt-overview-here')?.scrollIntoView({ block: 'center' })))
const dtSections: { title?: string; first: number }[] = dtConfigs.diptych?.sections ?? []
const dtSection = (no: number) => dtSections.length > 1 && dtSections.find(({ first }) => first === no)?.title
const keyboardBuffer`,
  },
  {
    file: 'QuickOverview.vue',
    from: "import { computed, ref, watchEffect } from 'vue'",
    to: "import { computed, nextTick, ref, watch, watchEffect } from 'vue'",
  },
  {
    file: 'QuickOverview.vue',
    from: '<div\n          v-for="(route, idx) of slides"\n          :key="route.no"\n          class="relative"\n        >',
    to: `<template v-for="(route, idx) of slides" :key="route.no">
        <h2 v-if="dtSection(route.no)" class="dt-overview-section">{{ dtSection(route.no) }}</h2>
        <div class="relative" :class="route.no === currentSlideNo && 'dt-overview-here'">`,
  },
  {
    file: 'QuickOverview.vue',
    from: '</span>\n          </div>\n        </div>\n      </div>',
    to: '</span>\n          </div>\n        </div>\n        </template>\n      </div>',
  },
  // The overview is a dialog with a name.
  {
    file: 'QuickOverview.vue',
    from: 'v-if="showOverview"',
    to: `v-if="showOverview" role="dialog" :aria-label="dtConfigs.diptych?.strings?.['diagram.overview']"`,
  },
]

/** Puts the patches in place. */
export const accessPlugin = (): PatchPlugin => patchPlugin('diptych:access', PATCHES)
