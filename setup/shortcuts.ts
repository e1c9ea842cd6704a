import { defineShortcutsSetup } from '@slidev/types'
import { followBlack, toggleBlack } from '../composables/blank'

/** Adds a clicker's key for a black screen to Slidev's own keys. */
export default defineShortcutsSetup((_nav, keys) => {
  followBlack()
  return [
    ...keys,
    { name: 'black_letter', key: 'b', fn: toggleBlack },
    { name: 'black_dot', key: '.', fn: toggleBlack },
  ]
})
