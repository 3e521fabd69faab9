/**
 * Every key of Redis, so that none is spelled twice. What one script touches together shares the hash tag `{stock}`:
 * on a cluster it lives on one shard.
 */
export const keys = {
  /** hash: available, seq, product */
  stock: (sku: string) => `{stock}:sku:${sku}`,
  /** hash: movement id → "seq:delta" of what is admitted but not yet known to be in the ledger */
  pending: (sku: string) => `{stock}:pending:${sku}`,
  /** string: fingerprint of a wish and the answer given to it, kept as long as its id may come again */
  seen: (movementId: string) => `{stock}:seen:${movementId}`,
  /** zset: movement id by time of admission, of what is not yet known to be in the ledger; its oldest is the recovery point */
  unsettled: '{stock}:unsettled',
  /** zset: hold by the time (Redis, ms) at which it expires */
  holds: '{stock}:holds',
  /** hash: hold → JSON of its lines */
  held: '{stock}:held',
  /** string: how many Idempotency-Keys a token has used within a day */
  quota: (subject: string) => `{stock}:quota:${subject}`,
  /** set: the SKUs of a product */
  skus: (productId: number | string) => `{stock}:product:${productId}`,
  /** stream of admitted movements, from here to RabbitMQ */
  movements: '{stock}:moves',
  /** present while stock is known; missing means unknown, and buying answers 503 */
  epoch: '{stock}:epoch',
  /** JSON: the offer of a product with its version (services/catalog/offer.ts) */
  offer: (productId: number) => `price:${productId}`,
  /** JSON: departments, categories and attribute names (services/catalog/taxonomy.ts) */
  taxonomy: 'taxonomy',
  /** string: version of the fact `c<id>`, the membership of a category as a search sees it */
  membership: (categoryId: number) => `members:${categoryId}`,
  /** hash: category id → "version count" of memberships that moved and wait for the index to be refreshed */
  waitingListings: 'listings:waiting',
  /** present for as long as the index was refreshed for listings a moment ago */
  listingsTurn: 'listings:turn',
  /** string: version of the fact `found`, what searches find */
  foundVersion: 'found',
  /** string: present while something that searches find has moved and waits for the index to be refreshed */
  foundWaiting: 'found:waiting',
  /** present for as long as pages of results were purged a moment ago */
  foundTurn: 'found:turn',
  /** sorted set of one Varnish: "soft p42" or "hard p42", by when to purge it (Redis time, ms) */
  purgesDue: (url: string) => `purge:${url}`,
  /** string: Redis time in ms after which a render of this fact is new; expires with the longest render */
  invalidated: (fact: string) => `inv:${fact}`,
  /** string: the newest of all these stamps */
  lastInvalidated: 'inv',
  /** stream of entries that the relay could not read, for a person to look at */
  refusedMovements: '{stock}:moves:refused',
  /** string: present while the relay with this name turns; what a relay without it has read is taken over */
  relayTurns: (consumer: string) => `relay:${consumer}`,
  /** JSON: the state of a job that somebody holds this token for */
  job: (token: string) => `job:${token}`,
  /** sorted set: the names of running workers by their last sign of life (ms) */
  workers: 'workers',
  /** hash: what one of them does; expires with the worker */
  worker: (name: string) => `worker:${name}`,
  /** string: a question that each worker answers within a second, by telling what it does with this word in it */
  workersAsked: 'workers:asked',
  /** hash of a session's cart: SKU → JSON line, and notes of its own that begin with a colon (services/cart/change.lua) */
  cart: (session: string) => `cart:${session}`,
  /** JSON: what a session typed at the checkout, and what it was shown there (services/cart/checkout-draft.ts) */
  checkout: (session: string) => `checkout:${session}`,
  /** hash: the order as accepted, and a field a step that has ended (services/orders/ticket.ts) */
  ticket: (token: string) => `ticket:${token}`,
  /** string: present while shoppers wait for "place order" longer than they should (services/orders/rush.ts) */
  rush: 'orders:rush',
  /** string: what a worker found in MySQL of a ticket that was asked for: "here" or "none" (services/orders/bring-back.ts) */
  ticketFound: (token: string) => `ticket-found:${token}`,
  /** bytes: the invoice of an order as a PDF, gzipped (services/orders/invoice-copy.ts) */
  invoice: (token: string) => `invoice:${token}`,
  /** list: JSON of the mails that the demo's mail server caught, newest first */
  caughtMails: 'mail-catcher',
  /** JSON: a payment in the books of the sandbox provider, which is no part of the shop */
  sandboxPayment: (key: string) => `sandbox:payment:${key}`,
  /** zset: JSON of webhooks that the sandbox has yet to send, by when (ms) */
  sandboxWebhooks: 'sandbox:webhooks',
  /** channel: says that a ticket has news */
  ticketNews: (token: string) => `ticket-news:${token}`,
}
