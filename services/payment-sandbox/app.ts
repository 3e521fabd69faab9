import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { z } from 'zod'
import type { Standing } from '../payments/index.ts'
import { bankPage } from './bank-page.ts'
import type { Books, Payment } from './books.ts'

const SLOW_MS = 3_000
const LATE_MS = 8_000

const chargeSchema = z.object({
  amount: z.int().positive(),
  currency: z.string().length(3),
  token: z.string().startsWith('sandbox-').max(64),
  returnUrl: z.url({ protocol: /^https?$/ }),
})

/** A provider as there are many: the same call under the same key is answered as before and does nothing twice. */
export function createSandbox(
  books: Books,
  { secret, pageUrl }: { secret: string; pageUrl: string },
): Express {
  const app = express()
  app.disable('x-powered-by')
  const known: RequestHandler = (request, response, next) => {
    if (request.get('authorization') === `Bearer ${secret}`) return next()
    response.status(401).json({ error: 'who are you?' })
  }
  const standingOf = (payment: Payment | undefined): Standing => {
    if (!payment) return { status: 'none' }
    const { key, status, reference, reason = 'declined' } = payment
    if (status === 'pending') return { status }
    if (status === 'redirect') return { status, url: `${pageUrl}/bank/${key}` }
    return status === 'declined' ? { status, reason } : { status, reference }
  }

  app.get('/healthz', (_, response) => void response.end('ok\n'))
  app.get('/payments/:key', known, async (request, response) => {
    response.json(standingOf(await books.read(String(request.params.key))))
  })
  app.post('/payments/:key/authorise', known, express.json(), async (request, response) => {
    const key = String(request.params.key)
    const charge = chargeSchema.parse(request.body)
    let first = false
    const payment = await books.change(key, before => {
      first = !before
      return before ?? { ...charge, key, reference: randomUUID(), ...outcomeOf(charge.token) }
    })
    if (first && charge.token === 'sandbox-late') await books.tell({ key, settles: true }, LATE_MS)
    const words = charge.token === 'sandbox-duplicate' ? 3 : charge.token === 'sandbox-timeout' ? 1 : 0
    if (first)
      for (let n = 0; n < words; n++) await books.tell({ key, id: `${payment.reference}-${n}` }, 1_000 * n)
    if (first && charge.token === 'sandbox-slow') await delay(SLOW_MS)
    // The sum is promised, and nobody is told: the caller's deadline passes.
    if (first && charge.token === 'sandbox-timeout') return
    response.json(standingOf(payment))
  })
  app.post('/payments/:key/:what', known, async (request, response) => {
    const { key, what } = request.params as { key: string; what: string }
    const move = Object.hasOwn(moves, what) ? moves[what] : undefined
    if (!move) return void response.status(404).json({ error: 'no such call' })
    let moved = true
    const payment = await books.change(key, before => {
      // Never heard of: it can never be authorised any more.
      if (!before && what === 'void') return { key, reference: randomUUID(), status: 'voided' }
      if (!before) throw new UnknownPayment()
      if (before.status === move.to) return before
      moved = move.from.includes(before.status)
      return moved ? { ...before, status: move.to } : before
    })
    response.status(moved ? 200 : 409).json(standingOf(payment))
  })
  bankPage(app, books)
  app.use(failed)
  return app
}

class UnknownPayment extends Error {}

const outcomeOf = (token: string): Pick<Payment, 'status' | 'reason'> => {
  if (token === 'sandbox-decline') return { status: 'declined', reason: 'the bank says no' }
  if (token === 'sandbox-redirect') return { status: 'redirect' }
  return { status: token === 'sandbox-late' ? 'pending' : 'authorised' }
}

const moves: Record<string, { from: Payment['status'][]; to: Payment['status'] }> = {
  capture: { from: ['authorised'], to: 'captured' },
  void: { from: ['authorised', 'pending', 'redirect'], to: 'voided' },
  refund: { from: ['captured'], to: 'refunded' },
}

const failed: ErrorRequestHandler = (error, _request, response, _next) => {
  const status =
    error instanceof z.ZodError ? 400 : error instanceof UnknownPayment ? 404 : (error.status ?? 500)
  response.status(status).json({ error: error instanceof UnknownPayment ? 'no such payment' : 'failed' })
}
