import type { FieldName, Totals, Trouble } from '../../checkout/index.ts'
import type { Ending, OrderState, StepName } from '../../orders/index.ts'
import type { PictureModel, PriceModel, StockState } from './models.ts'

/** What stands after a redirect, by a closed set of codes: nothing of the address is shown. */
export const saids = ['added', 'again', 'capped', 'full', 'missing', 'gone', 'quantity', 'expired'] as const
export type Said = (typeof saids)[number]

export interface CartLineModel {
  sku: string
  href: string
  title: string
  /** The variant in words, empty where there is one. */
  options: string
  picture: PictureModel
  quantity: number
  price: PriceModel
  /** Of all pieces. */
  total: number
  stock: { state: StockState; left?: number }
  /** Not so many can be had: how many can. */
  left?: number
  changedFrom?: number
}

export interface CartModel {
  lines: CartLineModel[]
  /** No longer sold. */
  gone: { sku: string; title: string }[]
  /** What was taken out last, while it can be put back. */
  removed?: { title: string }
  pieces: number
  totals: Totals
  /** What is still missing for free delivery. */
  toFree: number
  blocked: boolean
  said?: Said
  /** The order placed last from here. */
  lastOrder?: string
}

export interface DeliveryModel {
  method: 'standard' | 'express'
  cost: number
  /** ISO date. */
  date: string
  chosen: boolean
}

export interface CheckoutModel {
  key: string
  fields: Partial<Record<FieldName, string>>
  countries: { code: string; name: string; chosen: boolean }[]
  /** How the chosen country writes its postal codes. */
  postcodeExample: string
  ways: DeliveryModel[]
  lines: CartLineModel[]
  gone: { sku: string; title: string }[]
  totals: Totals
  blocked: boolean
  troubles: Partial<Record<FieldName, Trouble | 'demo'>>
  /** Why an order was not placed, where it was not a field. */
  notice?: 'changed' | 'blocked' | 'unknown' | 'stale'
  demoCard: string
}

export interface TicketModel {
  token: string
  number: string
  state: OrderState
  /** Something may still happen to it. */
  live: boolean
  placedAt: number
  /** When this was said. */
  now: number
  /** What it waits for, for longer than usual. */
  waitsFor?: Exclude<TimelineStep, 'accepted'> | 'end'
  name: string
  email: string
  address: string[]
  delivery: { date: string; cost: number }
  totals: Totals
  timeline: { step: TimelineStep; state: 'done' | 'now' | 'next'; at?: number }[]
  /** What the shopper has to do for it to be paid. */
  payment?: { state: 'asked' | 'redirect' | 'declined'; attempt: number; url?: string }
  /** Until when it has to be paid, where it is the shopper's turn. */
  keptUntil?: number
  /** Why there was no sale. */
  ending?: Ending
  cardIsWrong?: boolean
  demoCard: string
  /** Where the invoice can be had, once there is one. */
  invoice?: string
  lines: Pick<CartLineModel, 'title' | 'options' | 'picture' | 'quantity' | 'total' | 'href'>[]
}
export type TimelineStep =
  | 'accepted'
  | Extract<StepName, 'stock' | 'capture' | 'confirm' | 'mail' | 'invoice'>
