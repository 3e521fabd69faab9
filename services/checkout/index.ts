/**
 * Checkout: the rules of what a shopper fills in, what delivery costs and what an order comes to. Pure: nothing here
 * needs a server, so the browser checks by the very same rules.
 */
export { type Country, type CountryCode, countriesOf, countryOf, formatPostcode } from './countries.ts'
export {
  type Delivery,
  type DeliveryMethod,
  deliveries,
  deliveryMethods,
  deliveryRates,
  workingDaysFrom,
} from './delivery.ts'
export {
  type CheckoutFields,
  type CheckoutInput,
  checkFields,
  type FieldName,
  fieldNames,
  type Trouble,
} from './fields.ts'
export { MOST_TOTAL, type PricedLine, type Totals, totalsOf, type VatPart } from './totals.ts'
