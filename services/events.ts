import { z } from 'zod'

/**
 * Every message of the shop: its name (the routing key on the exchange `shop`), schema version, who publishes it and
 * who consumes it. Nothing is published or consumed that is not here; both sides check the payload against the schema.
 * A change that today's consumers could not read raises the version: they then leave such a message to those that can.
 * A schema reads every earlier version too, since those may still be under way. `bulk`: it may also be sent as bulk,
 * and waits then in a queue of its own (see infra/rabbitmq/topology.ts). `tracked`: whoever asked for it may ask by the
 * message's id what became of it (see infra/redis/job-status.ts).
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
  bulk: z
    .boolean()
    .optional()
    .describe('of an import: no single change is to wait behind what pages have to show of it'),
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
const fact = z
  .templateLiteral([z.enum(['p', 'o', 'c']), z.number().int().positive()])
  .or(z.enum(['nav', 'found']))
  .or(z.templateLiteral(['own-', z.string().regex(/^[0-9a-f]{32}$/)]))

const code = z.string().min(1).max(64)
/** A name that products show and are found by. */
const label = z.discriminatedUnion('of', [
  z.object({ of: z.literal('department'), id: z.number().int().positive() }),
  z.object({ of: z.literal('category'), id: z.number().int().positive() }),
  z.object({ of: z.literal('attribute'), code }),
  z.object({ of: z.literal('value'), attribute: code, code }),
  z.object({ of: z.literal('brand'), from: z.string().min(1).max(80), to: z.string().min(1).max(80) }),
])
export type Label = z.infer<typeof label>

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
    version: 2,
    schema: z.object({
      order: z.string().max(LONGEST_ORDER).describe('its number; in version 1 all of its text'),
    }),
    publisher: 'relay-outbox',
    consumers: ['take-payment'],
  },
  'order.told': {
    version: 1,
    schema: z.object({
      order: z.string().length(12),
      what: z.enum(['confirmed', 'declined', 'cancelled', 'refunded']),
    }),
    publisher: 'relay-outbox',
    consumers: ['send-mail', 'render-invoice'],
  },
  'payment.due': {
    version: 1,
    schema: z.object({
      order: z.string().length(12),
      card: z
        .object({ after: z.int().min(1).max(99), token: z.string().max(64) })
        .optional()
        .describe('another card, after the attempt of that number was declined'),
    }),
    publisher: 'gateway',
    consumers: ['resume-payment'],
  },
  'ticket.asked': {
    version: 1,
    schema: z.object({
      ticket: z.string().length(43).describe('of which Redis does not know enough any more'),
    }),
    publisher: 'gateway',
    consumers: ['bring-ticket'],
  },
  'product.changed': {
    version: 1,
    schema: z.object({
      id: z.number().int().positive(),
      facts: z.array(fact).max(100).describe('those whose version moved with this change'),
      memberships: z
        .array(z.object({ category: z.number().int().positive(), version: z.number().int().positive() }))
        .max(10)
        .default([])
        .describe('categories that it came into or left'),
    }),
    publisher: 'relay-outbox',
    consumers: ['project-product'],
    bulk: true,
  },
  'taxonomy.changed': {
    version: 1,
    schema: z.object({ labels: z.array(label).max(100) }),
    publisher: 'relay-outbox',
    consumers: ['project-taxonomy'],
  },
  'label.changed': {
    version: 1,
    schema: z.object({
      label,
      after: z.number().int().nonnegative().describe('products up to this id are done'),
    }),
    publisher: 'relay-outbox, project-taxonomy',
    consumers: ['relabel-products'],
  },
  'variant.added': {
    version: 1,
    schema: z.object({ skus: z.array(sku).min(1).max(1000) }),
    publisher: 'relay-outbox',
    consumers: ['open-stock'],
    bulk: true,
  },
  'picture.added': {
    version: 1,
    schema: z.object({
      product: z.number().int().positive(),
      picture: z.string().regex(/^own-[0-9a-f]{32}$/),
      tint: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .describe('of the wall behind it, that of the department'),
    }),
    publisher: 'relay-outbox',
    consumers: ['make-renditions'],
    bulk: true,
  },
  'import.asked': {
    version: 1,
    schema: z.object({
      file: z.uuid().describe('the uploaded list, as services/backoffice/import/lists.ts keeps it'),
      format: z.enum(['shopify', 'jsonl']),
      dryRun: z.boolean(),
    }),
    publisher: 'relay-outbox',
    consumers: ['import-products'],
    tracked: true,
  },
  'page.stale': {
    version: 1,
    schema: z.object({
      facts: z.array(fact).max(1000),
      gone: z
        .array(fact)
        .max(1000)
        .default([])
        .describe('facts whose pages must not be kept even as old copies'),
    }),
    publisher: 'project-product, project-taxonomy, refresh-listings, refresh-searches, relay-outbox',
    consumers: ['purge-edge'],
  },
} as const satisfies Record<
  string,
  {
    version: number
    schema: z.ZodType
    publisher: string
    consumers: readonly string[]
    bulk?: true
    tracked?: true
  }
>

export type EventName = keyof typeof events
export type Payload<N extends EventName> = z.infer<(typeof events)[N]['schema']>
export const eventNames = Object.keys(events) as EventName[]
export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)
export const hasBulk = (name: EventName): boolean => 'bulk' in events[name]
export const isTracked = (name: EventName): boolean => 'tracked' in events[name]

/** Every consumer with the messages it wants: what the broker's queues are made from. */
export const consumers = [...new Set(eventNames.flatMap(name => events[name].consumers))].map(consumer => {
  const messages = eventNames.filter(name => (events[name].consumers as readonly string[]).includes(consumer))
  return { name: consumer as string, messages, bulk: messages.filter(hasBulk) }
})
