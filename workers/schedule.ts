import { inTransaction } from '../infra/mysql/client.ts'
import { holdsLease, type StandingLease, standingLease } from '../infra/mysql/lease.ts'
import { hasSalesDue, runSales } from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import type { Running } from './runner.ts'

const LEASE = 'schedule'
/** A leader that dies is followed by another after so long. */
const LEASE_SECONDS = 5
const IDLE_MS = 200

/** Begins and ends sales on time. Several may run, one of them leads. */
export function schedule({ mysql, log }: Pick<WorkerContext, 'mysql' | 'log'>): Running {
  const lease = scheduleLease(mysql)
  return runLoop('schedule', log, () => scheduleOnce(mysql, lease), IDLE_MS)
}

/** The lease of those who may do it. */
export const scheduleLease = (mysql: WorkerContext['mysql']): StandingLease =>
  standingLease(mysql, LEASE, LEASE_SECONDS)

/** One turn of one candidate; returns how many products it moved, 0 when it does not lead or nothing is due. */
export async function scheduleOnce(
  mysql: WorkerContext['mysql'],
  { held, holder }: StandingLease,
): Promise<number> {
  if (!(await held()) || !(await hasSalesDue(mysql))) return 0
  // Asked again inside: a leader that was held up may have been followed by another meanwhile.
  return inTransaction(mysql, async sql => ((await holdsLease(sql, LEASE, holder)) ? runSales(sql) : 0))
}
