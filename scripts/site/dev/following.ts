/**
 * How windows follow each other in `dev`. Slidev's client loses steps: a window that follows tells its place again, and
 * this echo takes a presenter who has gone on back; what is told while a window is about to tell is dropped, and takes
 * what it was about to tell with it. Here only what a person does is told, and the server's order holds for all
 * (composables/talk.ts). Measured on Slidev 52.20.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { patchPlugin, type Patch } from '../slidev/patch.js'

const root = (from: string, to: string): Patch => ({ file: 'setup/root.ts', from, to })

export const FOLLOWING: Patch[] = [
  root(
    "import { initSharedState, onPatch, patch } from '../state/shared'",
    `import { initSharedState, patch, sharedState } from '../state/shared'
import { begins, onMove } from 'server-reactive:nav'`,
  ),
  // What was followed is known; what this window begins with, too; and a page without a slide is no place.
  root(
    'function updateSharedState() {',
    `let followed
  let joining = begins
  function updateSharedState() {
    if (joining || !hasPrimarySlide.value) return
    const at = \`\${+currentSlideNo.value} \${+(router.currentRoute.value.query.clicks ?? 0)}\`
    if (at === followed) return
    followed = undefined`,
  ),
  // A step that failed, or was overtaken by another, is none.
  root(
    'router.afterEach(updateSharedState)',
    'router.afterEach((_to, _from, failure) => failure || updateSharedState())',
  ),
  root('onPatch((state) => {', 'function follow() {\n    const state = sharedState'),
  root('if (state.lastUpdate?.type === syncType.value)\n      return\n', ''),
  // Also to where the window stands: a step that is under way is called off.
  root(
    'if ((+state.page === +currentSlideNo.value && +clicksContext.value.current === +state.clicks))\n      return\n',
    `if (!(state.page >= 1 && state.page <= context.nav.total))
      return
    const path = getSlidePath(state.page, isPresenter.value)
    followed = \`\${+state.page} \${+(state.clicks || 0)}\``,
  ),
  root('path: getSlidePath(state.page, isPresenter.value),', 'path,'),
  root('clicks: state.clicks || 0,', 'clicks: state.clicks || undefined,'),
  root(
    '    // }\n  })\n}',
    `  }
  onMove(follow)
  if (joining)
    router.isReady().then(() => {
      joining = false
      follow()
    })
}`,
  ),
]

/**
 * Puts it in place.
 * @param roots folders of the theme and of addons: one is ours
 */
export function followingPlugins(roots: string[]): Plugin[] {
  const own = roots.map((folder) => join(folder, 'composables/place.ts')).find((file) => existsSync(file))
  return [
    patchPlugin('diptych:following', FOLLOWING) as Plugin,
    {
      name: 'diptych:place',
      enforce: 'pre',
      resolveId: (id) => (id === 'server-reactive:nav' ? own : undefined),
    },
  ]
}
