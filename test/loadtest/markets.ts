import { type Market, markets } from '../../services/catalog/index.ts'

export type MarketName = Market
export const marketNames = Object.keys(markets) as MarketName[]
export const localeOf = (market: MarketName): string => markets[market].locale
