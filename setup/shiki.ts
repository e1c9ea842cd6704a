/** Code colours that keep the contrast of 4.5:1 on both grounds. */
export default () => ({
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  // Shiki's limit of 500 ms leaves a line uncoloured where the machine is busy: two builds would differ.
  tokenizeTimeLimit: 0,
})
