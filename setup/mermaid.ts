/** Registers the lanes layout for stock Slidev, which draws Mermaid in the page. */
import mermaid from 'mermaid/dist/mermaid.esm.mjs'
import { layoutLoader } from '../scripts/diagram/layout-loader'

export default () => {
  mermaid.registerLayoutLoaders([layoutLoader])
  return { theme: 'base', fontFamily: `Inter, 'Noto Sans SC', sans-serif` }
}
