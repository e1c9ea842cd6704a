import { defineShortcutsSetup } from '@slidev/types'
import { showOverview } from '@slidev/client/state/index.ts'
import { followBlack, toggleBlack } from '../composables/blank'
import { endShown, followLiving, startShown } from '../composables/living'

/** Adds a clicker's key for a black screen, and keys that start and end a slide's demonstration, to Slidev's own keys. */
export default defineShortcutsSetup((_nav, keys) => {
  followBlack()
  followLiving()
  return [
    ...keys,
    { name: 'black_letter', key: 'b', fn: toggleBlack },
    { name: 'black_dot', key: '.', fn: toggleBlack },
    { name: 'living_start', key: 'enter', fn: () => showOverview.value || startShown() },
    { name: 'living_end', key: 'escape', fn: endShown },
  ]
})
