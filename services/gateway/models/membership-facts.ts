import { type Category, type Fact, readMemberships } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'

/**
 * The facts of who is in these categories, for a page that lists or counts them. To be read before the search is made: so
 * the page is never older than the versions that it tells.
 */
export async function membershipFacts(
  { redis }: GatewayContext,
  categories: Category[],
): Promise<[Fact, number][]> {
  const versions = await readMemberships(
    redis,
    categories.map(({ id }) => id),
  ).catch(() => new Map<number, number>())
  return categories.map(({ id, version }) => [`c${id}`, versions.get(id) ?? version])
}
