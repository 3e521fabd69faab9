import { sweepInbox } from '../infra/mysql/inbox.ts'
import { dropOldLists } from '../services/backoffice/import/lists.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'

const PAUSE_MS = 600_000

/** Keeps the inbox small: forgets, a portion at a time, the messages that cannot come again, and lists long taken in. */
export const forgetHandled = ({ mysql, config, log }: WorkerContext) =>
  runLoop(
    'forget-handled',
    log,
    async () => (await sweepInbox(mysql)) + (await dropOldLists(config.mediaDir)),
    PAUSE_MS,
  )
