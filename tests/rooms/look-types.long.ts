import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkLook } from '../../scripts/typecheck-look.js'

// Inside of the project, so that `vue` is found from there.
const folder = fileURLToPath(new URL(`../../.diptych/look-types-${process.pid}/`, import.meta.url))

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  const component = (given: string) => `<script setup lang="ts">
const props = defineProps<{ name: string }>()
</script>

<template><p :title="${given}">{{ props.name }}</p></template>
`
  writeFileSync(`${folder}Right.vue`, component('props.name'))
  writeFileSync(`${folder}Wrong.vue`, component('props.nam'))
  writeFileSync(
    `${folder}tsconfig.json`,
    JSON.stringify({ extends: '../../tsconfig.look.json', include: ['*.vue'] }),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('finds a component whose template names what is not there, and nothing else', () => {
  const wrong = checkLook(`${folder}tsconfig.json`)
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toMatch(/Wrong\.vue\(5,\d+\): error TS2551/)
})
