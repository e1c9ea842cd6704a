/** What `Patches` loads when it is started. */
import type { LiveDemo } from '../../composables/living.ts'
import controlStyle from './controls.css?inline'
import LivePatches from './LivePatches.vue'
import LivePatchesControls from './LivePatchesControls.vue'
import style from './patches.css?inline'

export default {
  picture: LivePatches,
  controls: LivePatchesControls,
  style: controlStyle + style,
} satisfies LiveDemo
