import { describe, expect, it } from 'vitest'
import { assignHintKeys } from '../../../../src/renderer/src/components/intake/hintKeys.ts'

const wishes = (...labels: readonly string[]): readonly { number: number, label: string }[] => labels.map((label, index) => ({ number: index + 1, label }))

describe('assignHintKeys', () => {
  it('takes the first letter where it is free, then another of the label', () => {
    expect([...assignHintKeys(wishes('fever', 'falls'), false).values()]).toEqual(['f', 'a'])
  })
  it('never gives a command, even to labels of nothing else', () => {
    const keys = [...assignHintKeys(wishes('yngjk', 'nny', 'kg'), false).values()]
    expect(keys).toHaveLength(3)
    expect(keys.filter(key => 'ynjkg'.includes(key))).toEqual([])
  })
  it('gives no digit where digits choose an option', () => {
    const many = wishes(...Array.from({ length: 30 }, () => 'a'))
    expect([...assignHintKeys(many, true).values()].filter(key => /\d/.test(key))).toEqual([])
    expect(assignHintKeys(many, false).size).toBe(30)
  })
  it('reads accented letters as plain ones', () => {
    expect([...assignHintKeys(wishes('úlcera'), false).values()]).toEqual(['u'])
  })
})
