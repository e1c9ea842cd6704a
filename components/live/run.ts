/** Bars that grow as long as they say. */
import type { LiveDemo } from '../../composables/living.ts'
import shared from './controls.css?inline'
import RunControls from './RunControls.vue'
import RunPicture from './RunPicture.vue'
import own from './run.css?inline'

const begin = () => ({ from: Date.now() })
export default { picture: RunPicture, controls: RunControls, begin, style: shared + own } satisfies LiveDemo
