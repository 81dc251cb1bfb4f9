import path from 'node:path'
import { expect, it } from 'vitest'
import { chooseContent } from '../../src/main/chooseContent.ts'
import { root } from '../helpers/runProgram.ts'

const shipped = path.join(root, 'resources/content')

it('reads the content that was asked for while it is being made', () => {
  expect(chooseContent(false, '/content/in/progress')).toBe('/content/in/progress')
})

it('reads its own content when nothing else was asked for', () => {
  expect(chooseContent(false, undefined)).toBe(shipped)
})

it('reads its own content once it is installed, whatever the environment asks for', () => {
  expect([chooseContent(true, '/another/pack'), chooseContent(true, undefined)]).toEqual([shipped, shipped])
})
