import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'

const GROUP = 'relay'
const BATCH = 500
const BLOCK_MS = 1_000
const BEAT_MS = 1_000
/** A relay without a sign of life for so long is dead, and what it had read is taken over. */
const DEAD_AFTER_MS = 3_000
const FORGOTTEN_AFTER_MS = 3_600_000

export type Entry = [id: string, fields: string[]]

// Only while it holds nothing, checked and done in one step: what a forgotten relay holds would never be read again.
const FORGET_IF_EMPTY = `
if #redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2]) == 0 then
  redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
end`

/** The stream of admitted movements, as one of its relays reads it. An entry is there until its message is confirmed. */
export function openMovementStream(redis: Redis, blocking: Redis, name: string) {
  let lastLook = 0
  // At first: a relay that had this name before may have left something.
  let owes = true
  let readOwn = false

  const beat = () =>
    redis.set(keys.relayTurns(name), '1', 'PX', DEAD_AFTER_MS).catch(() => {
      // Without a sign of life another relay takes over what this one holds: work done twice, nothing lost.
    })
  const beats = setInterval(beat, BEAT_MS).unref()

  /** What was read and not finished, by this relay or by one that died; else what is new, waited for up to a second. */
  async function read(): Promise<Entry[]> {
    return withGroup(async () => {
      const taken = await takeOver()
      if (taken) return taken
      // Never twice in a row: what the broker would not take must not keep new entries waiting.
      readOwn = owes && !readOwn
      const own = readOwn ? await readGroup('0') : []
      if (readOwn) owes = false
      return own.length > 0 ? own : readGroup('>')
    })
  }

  async function readGroup(from: '0' | '>'): Promise<Entry[]> {
    const answer = (await (from === '>'
      ? blocking.xreadgroup(
          ...([
            'GROUP',
            GROUP,
            name,
            'COUNT',
            BATCH,
            'BLOCK',
            BLOCK_MS,
            'STREAMS',
            keys.movements,
            '>',
          ] as const),
        )
      : blocking.xreadgroup('GROUP', GROUP, name, 'COUNT', BATCH, 'STREAMS', keys.movements, '0'))) as
      | [string, Entry[]][]
      | null
    // An entry that was deleted under us comes without fields.
    return (answer?.[0]?.[1] ?? []).filter(([, fields]) => fields !== null)
  }

  async function takeOver(): Promise<Entry[] | undefined> {
    if (Date.now() - lastLook < BEAT_MS) return undefined
    lastLook = Date.now()
    await beat()
    for (const other of await consumers()) {
      // Read in a call whose answer was lost on a broken connection.
      if (other.name === name) owes ||= other.pending > 0
      if (other.name === name) continue
      if (await redis.exists(keys.relayTurns(other.name))) continue
      if (other.pending === 0) {
        if (other.idle > FORGOTTEN_AFTER_MS)
          await redis.eval(FORGET_IF_EMPTY, 1, keys.movements, GROUP, other.name)
        continue
      }
      const pending = await redis.xpending(keys.movements, GROUP, '-', '+', BATCH, other.name)
      const ids = (pending as [string][]).map(([id]) => id)
      if (ids.length === 0) continue
      // Two relays may see the same one die: the first to claim makes the entries young, and the second gets none.
      const claimed = await redis.xclaim(keys.movements, GROUP, name, BEAT_MS, ...ids)
      const entries = (claimed as (Entry | null)[]).filter(entry => entry !== null)
      if (entries.length > 0) return entries
    }
    return undefined
  }

  async function consumers() {
    const listed = (await redis.xinfo('CONSUMERS', keys.movements, GROUP)) as (string | number)[][]
    return listed.map(flat => {
      const field = (key: string) => flat[flat.indexOf(key) + 1]
      return { name: String(field('name')), pending: Number(field('pending')), idle: Number(field('idle')) }
    })
  }

  async function withGroup<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!/NOGROUP|no such key/i.test(String((error as Error).message))) throw error
      await redis.xgroup('CREATE', keys.movements, GROUP, '0', 'MKSTREAM').catch(() => {})
      return work()
    }
  }

  return {
    read,
    /** Entries whose messages are confirmed leave the stream. */
    async finish(ids: string[]): Promise<void> {
      if (ids.length === 0) return
      const done = blocking.multi().xack(keys.movements, GROUP, ...ids)
      await done.xdel(keys.movements, ...ids).exec()
    },
    /** What nobody can read is set aside for a person, so that it does not come again for ever. */
    async refuse([id, fields]: Entry, reason: string): Promise<void> {
      const aside = blocking.multi().xadd(keys.refusedMovements, '*', ...fields, 'reason', reason)
      await aside.xack(keys.movements, GROUP, id).xdel(keys.movements, id).exec()
    },
    /** What was read last is not finished: it comes again, after a look at what is new. */
    keep() {
      owes = true
    },
    async close(): Promise<void> {
      clearInterval(beats)
      await redis.del(keys.relayTurns(name)).catch(() => {})
    },
  }
}

/** Age of the oldest movement that is not yet with RabbitMQ, in seconds; 0 when there is none. */
export async function movementLag(redis: Redis): Promise<number> {
  const [[id] = []] = await redis.xrange(keys.movements, '-', '+', 'COUNT', 1)
  if (!id) return 0
  const [seconds = 0] = await redis.time()
  return Math.max(0, Number(seconds) - Number(id.split('-')[0]) / 1000)
}
