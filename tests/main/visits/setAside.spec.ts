import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { aVisitsWorld, finishOne } from '../../helpers/aVisitsWorld.ts'

const days = (count: number): number => count * 24 * 60 * 60 * 1000

it('lets a database that was set aside go with the visits in it: when their time is over, or when none is kept any more', async () => {
  const world = aVisitsWorld({ keepDays: 10 })
  const asides = (): readonly string[] => readdirSync(world.folder).filter(name => name.includes('damaged'))
  const damage = async (): Promise<void> => {
    const visits = world.start()
    await finishOne(visits, ['a'])
    visits.close()
    writeFileSync(path.join(world.folder, 'visits.db'), 'no database '.repeat(1000))
    const again = world.start()
    await again.open()
    again.close()
  }
  await damage()
  world.at = new Date(world.at.getTime() + days(9))
  const visits = world.start()
  await visits.open()
  await visits.purge(false)
  expect(asides()).toEqual(['visits.damaged-20260105T090000Z.db'])
  world.at = new Date(world.at.getTime() + days(2))
  await visits.purge(false)
  expect(asides()).toEqual([])
  visits.close()
  await damage()
  expect(asides()).toHaveLength(1)
  world.at = new Date(world.at.getTime() + days(11))
  const later = world.start()
  await later.open()
  expect(asides()).toEqual([])
  later.close()
  await damage()
  const last = world.start()
  await last.open()
  world.keepDays = 0
  await last.purge(false)
  expect(asides()).toHaveLength(1)
  await last.purge(true)
  expect(asides()).toEqual([])
})
