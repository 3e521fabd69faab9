import { after, test } from 'node:test'
import { openChaos } from '../chaos/run-schedule.ts'
import { nameOf, type Schedule } from '../chaos/schedule.ts'
import { config } from '../real-servers.ts'

/**
 * A handful of the accidents of `npm run chaos`, beside the shop's own workers: processes only. Alone, since what other
 * tests leave in the queues would count as lost.
 */
const chaos = await openChaos(config)
after(() => chaos.close())

const accidents: Schedule['accident'][] = [
  { group: 'stock', at: { step: 'sent', nth: 1 } },
  { group: 'stock', at: { step: 'committed', nth: 1 } },
  { group: 'catalogue', at: { step: 'confirm', nth: 1 } },
  { group: 'catalogue', at: { step: 'ack', nth: 2 } },
  { group: 'edge', at: { step: 'purge', nth: 1 } },
]
for (const [index, accident] of accidents.entries()) {
  const schedule = { seed: 1_000 + index, changes: 15, accident }
  test(`nothing is lost or done twice: ${nameOf(schedule)}`, async () => {
    await chaos.run(schedule)
  })
}
