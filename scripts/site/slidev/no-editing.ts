/**
 * A deck is written in YAML. Slidev's own ways to edit slides and notes would write into generated files, or nowhere:
 * what was typed would be lost at the next build. They are not offered. Measured on Slidev 52.20.
 */
import { mendPlugin, type Mend, type MendPlugin } from './mend.js'

export const NO_EDITING: Mend[] = [
  // Notes turn into a text field at a double click.
  {
    file: 'NoteEditable.vue',
    from: "const editing = useVModel(props, 'editing', emit, { passive: true })",
    to: 'const editing = ref(false)',
  },
  {
    file: 'pages/presenter.vue',
    from: /v-if="__DEV__"(\s+title="Edit Notes")/,
    to: (_all, title = '') => `v-if="false"${title}`,
  },
  { file: 'pages/overview.vue', from: 'v-if="__DEV__ && route.meta?.slide"', to: 'v-if="false"' },
  {
    file: 'pages/notes.vue',
    from: '<IconButton title="Edit notes"',
    to: '<IconButton v-if="false" title="Edit notes"',
  },
  // The page on which all notes are one text field.
  { file: 'setup/routes.ts', from: /\{\s*name: 'notes-edit',[^{}]*\},/, to: '' },
]

/** Takes the controls away. */
export const noEditingPlugin = (): MendPlugin => mendPlugin('diptych:no-editing', NO_EDITING)
