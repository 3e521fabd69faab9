import { pick, type Random } from './random.ts'

const sources = ['newsletter', 'instagram', 'google', 'partner', 'influencer']
const campaigns = ['autumn', 'black_friday', 'new_in', 'brand']

/** The address without them, as the edge keeps it. */
export const withoutCampaign = (path: string): string => path.replace(/[?&]utm_.*$/, '')

/** An address as it comes from a campaign: parameters that change nothing, and a click's id that is never seen again. */
export function withCampaign(random: Random, path: string): string {
  const noise = [
    `utm_source=${pick(random, sources)}`,
    `utm_campaign=${pick(random, campaigns)}`,
    `${pick(random, ['gclid', 'fbclid', 'msclkid'])}=${random().toString(36).slice(2)}`,
  ]
  return `${path}${path.includes('?') ? '&' : '?'}${noise.join('&')}`
}
