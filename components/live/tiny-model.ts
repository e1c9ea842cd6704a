/** The tiny model, live: computed in the page from its weights, which come with this file. */
import type { LiveDemo } from '../../composables/living.ts'
import shared from './controls.css?inline'
import own from './tiny-model.css?inline'
import TinyModelControls from './TinyModelControls.vue'
import TinyModelPicture from './TinyModelPicture.vue'

export default {
  picture: TinyModelPicture,
  controls: TinyModelControls,
  style: shared + own,
} satisfies LiveDemo
