/** Renders a single-file component on the server, with a stub of Slidev's context. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { compileScript, parse } from 'vue/compiler-sfc'
import { createSSRApp, h, type Component, type VNode } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'

const root = resolve(import.meta.dirname, '../..')

/** What `useSlideContext` gives in the tests; set `data` before rendering. */
export const context = {
  data: {} as Record<string, unknown>,
  frontmatter: {} as Record<string, unknown>,
  /** Where the slide is drawn, as Slidev names it. */
  place: 'slide',
}

const slidev = `
const at = globalThis.__diptychTest
export const onSlideLeave = () => {}
export const useSlideContext = () => ({
  $slidev: { configs: { diptych: at.data } },
  $frontmatter: at.frontmatter,
  $page: { value: 2 },
  $nav: { value: { total: 38, slides: [], currentSlideNo: 2 } },
  $clicks: { value: 99 },
  $renderContext: { value: at.place },
  $clicksContext: { total: 99, current: 99, calculateSince: () => ({ start: 1 }), register() {}, unregister() {} },
})`

/** Compiles and loads components, and layouts (in small letters), by name; their imports are bundled with them. */
export async function load<const N extends string>(...names: N[]): Promise<Record<N, Component>> {
  ;(globalThis as Record<string, unknown>).__diptychTest = context
  const entry = names
    .map((name) => {
      const folder = /^[a-z-]+$/.test(name) ? 'layouts' : 'components'
      return `export { default as ${JSON.stringify(name)} } from '${root}/${folder}/${name}.vue'`
    })
    .join('\n')
  const require = createRequire(import.meta.url)
  const result = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: ['vue', 'vue/*'],
    plugins: [
      {
        name: 'sfc',
        setup(builder) {
          builder.onLoad({ filter: /\.vue$/ }, ({ path }) => {
            const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path })
            const script = compileScript(descriptor, {
              id: path,
              inlineTemplate: true,
              templateOptions: { ssr: false },
            })
            return { contents: script.content, loader: 'ts', resolveDir: dirname(path) }
          })
          builder.onResolve({ filter: /^(@slidev\/client|virtual:diptych-icons)$/ }, ({ path }) => ({
            path,
            namespace: 'stub',
          }))
          // Styles of demonstrations come as text.
          builder.onLoad({ filter: /\.css$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8'),
            loader: 'text',
          }))
          builder.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
            path: resolve(resolveDir, path.replace('?inline', '')),
          }))
          builder.onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) =>
            path.startsWith('.') && !resolveDir.includes('node_modules')
              ? { path: resolve(resolveDir, path.replace(/\.js$/, '.ts')) }
              : undefined,
          )
          // A vocabulary is no part of what is drawn here.
          builder.onLoad({ filter: /\.hosted\.ts$/ }, () => ({ contents: 'export default undefined' }))
          builder.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
            contents:
              path === '@slidev/client' ? slidev : `export const icons = { square: '<rect/>', x: '<path/>' }`,
            resolveDir: root,
          }))
        },
      },
    ],
  })
  // Beside the project's modules, so that `vue` is the same instance as here.
  const folder = mkdtempSync(resolve(dirname(require.resolve('vue/package.json')), '../.diptych-test-'))
  const file = resolve(folder, 'components.mjs')
  writeFileSync(file, result.outputFiles[0]?.text ?? '')
  try {
    return (await import(pathToFileURL(file).href)) as Record<N, Component>
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** HTML of a component with props and slot content. */
export function render(
  component: Component,
  props: Record<string, unknown> = {},
  slot?: () => VNode[],
): Promise<string> {
  const app = createSSRApp({ render: () => h(component as never, props, slot && { default: slot }) })
  // As in Slidev, where it is global.
  app.component('Link', (link: { to: string }, { slots }: { slots: { default?: () => VNode[] } }) =>
    h('a', { href: `#/${link.to}` }, slots.default?.()),
  )
  return renderToString(app)
}
