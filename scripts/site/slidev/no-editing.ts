/**
 * A deck is written in YAML. Slidev's own ways to edit slides and notes would write into generated files, or nowhere:
 * what was typed would be lost at the next build. They are not offered. Measured on Slidev 52.20.
 */
import { patchPlugin, type Patch, type PatchPlugin } from './patch.js'

/** A button in a template, with all that it holds. */
const button = (title: string): RegExp =>
  new RegExp(`<IconButton(?:(?!</?IconButton)[^])*?title="${title}"[^]*?</IconButton>`)

export const NO_EDITING: Patch[] = [
  // Notes turn into a text field at a double click.
  {
    file: 'NoteEditable.vue',
    from: "const editing = useVModel(props, 'editing', emit, { passive: true })",
    to: 'const editing = ref(false)',
  },
  { file: 'pages/presenter.vue', from: button('Edit Notes'), to: '' },
  { file: 'pages/overview.vue', from: button('Open in editor'), to: '' },
  { file: 'pages/notes.vue', from: button('Edit notes'), to: '' },
  // The page on which all notes are one text field.
  { file: 'setup/routes.ts', from: /\{\s*name: 'notes-edit',[^{}]*\},/, to: '' },
]

/** Takes the controls away. */
export const noEditingPlugin = (): PatchPlugin => patchPlugin('diptych:no-editing', NO_EDITING)
