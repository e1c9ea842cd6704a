/** Shows the presenter's view in a page. */
import { createApp, watchEffect, type App } from 'vue'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import { useTalk, type TalkOptions } from './talk.ts'
import { presenterView, type ViewOptions } from './view/index.ts'

/** Takes the place of all that the page's `#app` holds. @returns what ends it by its `unmount` */
export function showView(sheet: TalkSheet, options: TalkOptions & ViewOptions): App {
  const talk = useTalk(sheet, options)
  watchEffect(() => (document.title = talk.word('present.title', { title: talk.sheet.title })))
  const app = createApp(presenterView(talk, options))
  app.mount('#app')
  return app
}
