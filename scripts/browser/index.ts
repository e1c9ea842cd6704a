export {
  findBrowser,
  type BrowserError,
  type BrowserKind,
  type FindResult,
  type FoundBrowser,
  type TriedBrowser,
} from './find.js'
export { launchBrowser, type LaunchExtras } from './launch.js'
