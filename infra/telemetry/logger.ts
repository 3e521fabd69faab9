import { pino } from 'pino'
import { correlationId } from './correlation-id.ts'

export type Logger = ReturnType<typeof createLogger>

/** JSON lines on stdout, a line an event, each with the name of the process and the request it belongs to. Secrets in headers never reach a line. */
export function createLogger(name: string, level: string) {
  return pino({
    name,
    level,
    base: { name, pid: process.pid },
    mixin: () => ({ correlationId: correlationId.getStore() }),
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.authorization', '*.cookie', '*.password'],
  })
}
