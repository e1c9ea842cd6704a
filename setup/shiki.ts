/**
 * Code in ink: in these decks a colour is a modality's, and one that means nothing would be read as such. What the
 * machine does not read steps back; words of the language are bold.
 */
import { night, paper, type Ground } from '../scripts/theme/tokens.js'

const inks = (name: string, type: 'light' | 'dark', { ink, muted, panel }: Ground) => ({
  name,
  type,
  colors: { 'editor.foreground': ink, 'editor.background': panel },
  settings: [],
  tokenColors: [
    { settings: { foreground: ink } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: muted } },
    { scope: ['keyword', 'storage'], settings: { foreground: ink, fontStyle: 'bold' } },
    { scope: ['keyword.operator'], settings: { foreground: ink, fontStyle: '' } },
  ],
})

export default () => ({
  themes: { light: inks('diptych-paper', 'light', paper), dark: inks('diptych-night', 'dark', night) },
  // Shiki's limit of 500 ms leaves a line uncoloured where the machine is busy: two builds would differ.
  tokenizeTimeLimit: 0,
})
