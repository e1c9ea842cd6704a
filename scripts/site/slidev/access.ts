/** Slidev's own navigation, mended where axe-core finds something. Measured on Slidev 52.20. */

interface Mend {
  file: string
  from: string
  to: string
}

export const MENDS: Mend[] = [
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
    to: ':style="option.value === modelValue ? undefined : { opacity: 0.8 }"',
  },
  { file: 'QuickOverview.vue', from: '<span v-else class="opacity-50">', to: '<span v-else>' },
  // The overview is a dialog with a name.
  {
    file: 'QuickOverview.vue',
    from: "import { pathPrefix } from '../env'",
    to: "import { configs, pathPrefix } from '../env'",
  },
  {
    file: 'QuickOverview.vue',
    from: 'v-if="showOverview"',
    to: `v-if="showOverview" role="dialog" :aria-label="configs.diptych?.strings?.['diagram.overview']"`,
  },
]

/**
 * Puts the mends into Slidev's files before they are compiled. A mend whose place is gone, in another version of
 * Slidev, ends the build: better than one that silently helps nobody.
 */
export function accessPlugin(mends: Mend[] = MENDS): {
  name: string
  enforce: 'pre'
  transform: { order: 'pre'; handler(code: string, id: string): { code: string; map: null } | undefined }
} {
  return {
    name: 'diptych:access',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        const file = /[/\\]@slidev[/\\]client[/\\]internals[/\\](\w+\.vue)$/.exec(id)?.[1]
        const own = file ? mends.filter((mend) => mend.file === file) : []
        if (own.length === 0) return undefined
        let mended = code
        for (const { from, to } of own) {
          if (!mended.includes(from)) throw new Error(`${file}: nothing to mend at ${from}`)
          mended = mended.replace(from, () => to)
        }
        return { code: mended, map: null }
      },
    },
  }
}
