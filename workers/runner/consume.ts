import { setTimeout as delay } from 'node:timers/promises'
import type { Channel, ConsumeMessage } from 'amqplib'
import type { Publisher } from '../../infra/rabbitmq/publisher.ts'
import { copyOf, type Delivery, toDelivery } from './delivery.ts'
import type { Fate } from './fate.ts'
import { gather } from './gather.ts'
import { SHORTEST_RUNG_MS, waiting } from './ladder.ts'
import type { Status } from './status.ts'

const LOOK_MS = 10_000
const SILENT_LOOKS = 3

export interface Consumption {
  /** Messages that are held and not acknowledged. */
  held(): number
  /** Takes nothing new and waits for what is at work, `longestMs` at most; rejects then. */
  drain(longestMs: number): Promise<void>
}

interface Given {
  channel: Channel
  /** Gives the channel up: everything not acknowledged is delivered again. */
  lost: (reason: Error) => void
  queues: { queue: string; prefetch: number }[]
  batch: { size: number; waitMs: number }
  work: (channel: Channel, group: Delivery[]) => Promise<Fate['outcome'][]>
  status: Status
  publisher: Publisher
}

/**
 * Consumes queues on a channel until that is lost, and hands their messages on in groups, each queue's apart: a
 * prefetch counts for one consumer alone, so that what is bulk never takes the places of the rest.
 */
export async function consume(given: Given): Promise<Consumption> {
  const { channel, lost, queues, batch, work, status, publisher } = given
  const atWork = new Set<Promise<unknown>>()
  const groups: { flush(): void; discard(): void }[] = []
  const tags: string[] = []
  let held = 0
  let silentLooks = 0
  let closed = false

  function track(count: number, working: Promise<unknown>) {
    const done = working.catch(lost).finally(() => {
      held -= count
      atWork.delete(done)
    })
    atWork.add(done)
  }

  for (const { queue, prefetch } of queues) {
    const group = gather<Delivery>(Math.min(batch.size, prefetch), batch.waitMs, deliveries =>
      track(deliveries.length, work(channel, deliveries).then(status.count)),
    )
    groups.push(group)
    const onMessage = (message: ConsumeMessage | null) => {
      if (message === null) return lost(new Error(`the broker cancelled the consumer of ${queue}`))
      const delivery = toDelivery(queue, message)
      held++
      silentLooks = 0
      status.took(delivery)
      const early = delivery.due - Date.now()
      if (early <= 0) group.add(delivery)
      else if (early >= SHORTEST_RUNG_MS) track(1, putOff(delivery, early))
      else delay(early).then(() => (closed ? undefined : group.add(delivery)))
    }
    await channel.prefetch(prefetch)
    tags.push((await channel.consume(queue, onMessage)).consumerTag)
  }

  async function putOff(delivery: Delivery, ms: number): Promise<void> {
    await publisher.publish([waiting(copyOf(delivery), delivery.queue, ms)])
    channel.ack(delivery.message)
  }

  /** A consumer that the broker has forgotten on a live channel looks well, and gets nothing while messages wait. */
  async function look() {
    const depths = await Promise.all(queues.map(({ queue }) => channel.checkQueue(queue)))
    const starves = held === 0 && depths.some(({ messageCount }) => messageCount > 0)
    silentLooks = starves ? silentLooks + 1 : 0
    if (silentLooks >= SILENT_LOOKS) lost(new Error('messages wait, and the broker delivers none'))
  }
  const looks = setInterval(() => look().catch(lost), LOOK_MS)
  channel.once('close', () => {
    closed = true
    clearInterval(looks)
    for (const group of groups) group.discard()
  })

  return {
    held: () => held,
    async drain(longestMs) {
      clearInterval(looks)
      await Promise.all(tags.map(tag => channel.cancel(tag)))
      for (const group of groups) group.flush()
      // Unreferenced: a process that is done does not wait for it.
      const timer = delay(longestMs, undefined, { ref: false }).then(() => {
        throw new Error(`${held} messages were still at work after ${longestMs} ms`)
      })
      timer.catch(() => {})
      await Promise.race([Promise.allSettled(atWork), timer])
    },
  }
}
