import { randomUUID } from 'node:crypto'
import { inTransaction } from '../infra/mysql/client.ts'
import { holdsLease, takeLease } from '../infra/mysql/lease.ts'
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
  const holder = randomUUID()
  return runLoop('schedule', log, () => scheduleOnce(mysql, holder), IDLE_MS)
}

/** One turn of one candidate; returns how many products it moved, 0 when it does not lead or nothing is due. */
export async function scheduleOnce(mysql: WorkerContext['mysql'], holder: string): Promise<number> {
  if (!(await takeLease(mysql, LEASE, holder, LEASE_SECONDS)) || !(await hasSalesDue(mysql))) return 0
  // Asked again inside: a leader that was held up may have been followed by another meanwhile.
  return inTransaction(mysql, async sql => ((await holdsLease(sql, LEASE, holder)) ? runSales(sql) : 0))
}
