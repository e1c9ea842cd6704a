import { defineRoutesSetup } from '@slidev/types'

/**
 * Adds the print page to builds that lack it (Slidev adds it with `download` only, which would print its own
 * PDF). `diptych` prints the PDFs from this page of the built site, and readers print it from their browser.
 */
export default defineRoutesSetup((routes) => {
  if (routes.some((route) => route.path === '/print')) return routes
  return [
    { name: 'print', path: '/print', component: () => import('../components/DeckPrint.vue') },
    ...routes,
  ]
})
