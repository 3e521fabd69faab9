import type { ComponentChildren } from 'preact'
import { cartUrl, checkoutUrl, contentUrl, marketUrl } from '../../urls.ts'
import type { CheckoutModel } from '../buying-models.ts'
import { Layout } from '../layout.tsx'
import type { Shell } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'
import { Errors } from './checkout-errors.tsx'
import { CountryField, TextField } from './checkout-fields.tsx'
import { DemoCards } from './demo-cards.tsx'
import { Summary } from './summary.tsx'
import { Ways } from './ways.tsx'

interface Props {
  at: Place
  shell: Shell
  checkout: CheckoutModel
}

/** Everything on one page. It works as a plain form; the script checks by the same rules before it is sent. */
export function Checkout({ at, shell, checkout }: Props) {
  const words = at.words.buying.checkout
  const field = { at, checkout }
  return (
    <Layout at={at} shell={shell} page="checkout" bar={<Bar at={at} />}>
      <div class="wrap checkout">
        <div class="checkout-main">
          <h1>{words.title}</h1>
          <Errors at={at} checkout={checkout} />
          <form
            id="checkout"
            action={checkoutUrl(at.market)}
            method="post"
            noValidate
            data-currency={at.currency}
          >
            <Section number={1} title={words.contact}>
              <TextField
                {...field}
                name="email"
                inputmode="email"
                autocomplete="email"
                hint={words.emailHint}
              />
            </Section>
            <Section number={2} title={words.address}>
              <TextField {...field} name="name" autocomplete="shipping name" />
              <CountryField {...field} />
              <TextField {...field} name="street" autocomplete="shipping street-address" />
              <div class="field-pair">
                <TextField
                  {...field}
                  name="postcode"
                  autocomplete="shipping postal-code"
                  hint={words.postcodeHint(checkout.postcodeExample)}
                />
                <TextField {...field} name="city" autocomplete="shipping address-level2" />
              </div>
            </Section>
            <Section number={3} title={words.delivery}>
              <Ways at={at} checkout={checkout} />
              <button class="button button-line no-script" type="submit" name="do" value="update">
                {words.update}
              </button>
            </Section>
            <Section number={4} title={words.payment}>
              <TextField
                {...field}
                name="card"
                inputmode="numeric"
                autocomplete="cc-number"
                hint={words.cardHint(checkout.demoCard)}
              />
              <DemoCards at={at} />
            </Section>
            <div class="checkout-pay" data-part="pay">
              <input type="hidden" name="key" value={checkout.key} />
              <input type="hidden" name="total" value={checkout.totals.total} />
              <button class="button" type="submit" name="do" value="place">
                {words.pay(at.money({ amount: checkout.totals.total, currency: at.currency }))}
              </button>
              <p class="note">{words.terms}</p>
            </div>
          </form>
        </div>
        <Summary at={at} checkout={checkout} />
      </div>
    </Layout>
  )
}

function Bar({ at }: { at: Place }) {
  const words = at.words.buying.checkout
  return (
    <header class="checkout-bar">
      <div class="wrap">
        <a class="wordmark" href={marketUrl(at.market)} lang="nl">
          merel
        </a>
        <a href={contentUrl(at.market, 'contact')}>
          <Icon name="circle-help" size={18} />
          {words.help}
        </a>
        <a href={cartUrl(at.market)}>{words.back}</a>
      </div>
    </header>
  )
}

function Section(props: { number: number; title: string; children: ComponentChildren }) {
  const id = `section-${props.number}`
  return (
    <section class="checkout-section" aria-labelledby={id}>
      <h2 id={id}>
        <span aria-hidden="true">{props.number}</span>
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
