import { sweepInbox } from '../infra/mysql/inbox.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'

const PAUSE_MS = 600_000

/** Keeps the inbox small: forgets, a portion at a time, the messages that cannot come again. */
export const forgetHandled = ({ mysql, log }: WorkerContext) =>
  runLoop('forget-handled', log, () => sweepInbox(mysql), PAUSE_MS)
