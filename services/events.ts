import { z } from 'zod'

/**
 * Every message of the shop: its name (the routing key on the exchange `shop`), schema version, who publishes it and
 * who consumes it. Nothing is published or consumed that is not here; both sides check the payload against the schema.
 */
const sku = z.string().min(1).max(32)

/** The longest text of an order that travels with its reservation, in characters. */
export const LONGEST_ORDER = 65_536

const movement = z.object({
  id: z.string().min(1).max(72).describe('unique for ever; short enough that `undo:` fits in front of it'),
  kind: z.enum(['adjust', 'reserve', 'claim', 'release', 'expire', 'compensate']),
  at: z.number().int().describe('admission in Redis time, ms'),
  expires: z.number().int().optional().describe('of a reserve: when its hold expires, Redis time, ms'),
  hold: z
    .string()
    .optional()
    .describe('of a claim, release or expire: the hold that it closes, by the id of its reserve'),
  lines: z
    .array(
      z.object({
        sku,
        product: z.number().int().positive(),
        delta: z.number().int().describe('what it did to the available number'),
        quantity: z
          .number()
          .int()
          .nonnegative()
          .describe('how many pieces; of a claim, which leaves that number alone'),
        seq: z.number().int().positive(),
        shown: z.boolean().describe('whether the stock state that pages show changed'),
      }),
    )
    .min(1)
    .max(100),
})
export type Movement = z.infer<typeof movement>

/** A thing that pages are made of: see services/catalog/facts.ts. */
const fact = z.templateLiteral([z.enum(['p', 'o', 'c']), z.number().int().positive()]).or(z.literal('nav'))

export const events = {
  'stock.moved': {
    version: 1,
    schema: movement,
    publisher: 'relay-movements',
    consumers: ['record-stock'],
  },
  'order.placed': {
    version: 1,
    schema: z.object({ movement, order: z.string().max(LONGEST_ORDER) }),
    publisher: 'relay-movements',
    consumers: ['place-order'],
  },
  'order.committed': {
    version: 1,
    schema: z.object({ order: z.string().max(LONGEST_ORDER) }),
    publisher: 'relay-outbox',
    consumers: ['tell-ticket'],
  },
  'product.changed': {
    version: 1,
    schema: z.object({
      id: z.number().int().positive(),
      facts: z.array(fact).max(100).describe('those whose version moved with this change'),
    }),
    publisher: 'relay-outbox',
    consumers: ['project-product'],
  },
  'page.stale': {
    version: 1,
    schema: z.object({ facts: z.array(fact).min(1).max(1000) }),
    publisher: 'project-product',
    consumers: ['purge-edge'],
  },
} as const satisfies Record<
  string,
  { version: number; schema: z.ZodType; publisher: string; consumers: readonly string[] }
>

export type EventName = keyof typeof events
export type Payload<N extends EventName> = z.infer<(typeof events)[N]['schema']>
export const eventNames = Object.keys(events) as EventName[]
export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)
