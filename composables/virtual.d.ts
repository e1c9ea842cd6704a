/** SVG bodies of the icons that a deck uses, by name (setup/vite-plugins.ts). */
declare module 'virtual:diptych-icons' {
  export const icons: Record<string, string>
}
