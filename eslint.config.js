import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import imports from 'eslint-plugin-import-x'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { zones } from './rooms.js'

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.diptych', 'slides', 'tests/**/cases/**', 'docs'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  prettier,
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Drawings made by this project; every text in them is escaped when they are drawn.
      'vue/no-v-html': 'off',
    },
  },
  {
    rules: {
      // Slidev's components have one word: Card, Link, Cite …
      'vue/multi-word-component-names': 'off',
      'vue/no-reserved-component-names': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Indices that the code has just bounded: geometry and tests are full of them.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Modules of Slidev hooks export nothing but a default.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // TypeScript proves these, and knows the globals of each environment.
      'no-undef': 'off',
      // Texts are searched for control characters on purpose.
      'no-control-regex': 'off',
    },
  },
  {
    // Short functions with names. A longer one says why where it stands.
    files: ['components/**', 'composables/**', 'layouts/**', 'setup/**', 'presenter/**', 'scripts/**'],
    rules: {
      complexity: ['error', 20],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Imports go one way; the order of the rooms and the reasons stand in rooms.js.
    files: ['scripts/**', 'components/**', 'composables/**', 'layouts/**', 'setup/**', 'presenter/**'],
    plugins: { 'import-x': imports },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
)
