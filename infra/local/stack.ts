import { ensureAccount, findAccount } from './account.ts'
import { findJava } from './java.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Stack } from './part.ts'
import { readSettings } from './settings.ts'
import { readSecrets } from './shop-env.ts'

/** Nobody yet: the account is made when the first start has something to give it. */
const TO_BE_MADE = { name: 'shop', uid: -1, gid: -1 }

/** Where a stack is or will be; makes nothing. */
export function findLayout(env: NodeJS.ProcessEnv): Layout {
  const settings = readSettings(env)
  return layoutOf(settings, findAccount(settings.root) ?? TO_BE_MADE)
}

/** The same with the account made, the secrets read or chosen, and the machine's Java. */
export async function openStack(env: NodeJS.ProcessEnv): Promise<Stack> {
  const settings = readSettings(env)
  const layout = layoutOf(settings, await ensureAccount(settings.root))
  return { layout, secrets: readSecrets(layout.envFile), java: await findJava() }
}

/** A stack as it stands, for those who only look at it. */
export const lookAtStack = (layout: Layout): Stack => ({
  layout,
  secrets: readSecrets(layout.envFile),
  java: undefined,
})
