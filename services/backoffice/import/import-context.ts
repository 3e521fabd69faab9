import type { Pool } from '../../../infra/mysql/client.ts'
import type { Redis } from '../../../infra/redis/client.ts'

/** What an import writes to, and what it may do. */
export interface ImportContext {
  mysql: Pool
  redis: Redis
  mediaDir: string
  /** Where the list lies; pictures may lie beside it. */
  folder: string | undefined
  dryRun: boolean
  /** Which addresses may be fetched; public ones unless a test says otherwise. */
  allowed?: (address: string) => boolean
  /** Once it is aborted, no further chunk is written. */
  signal?: AbortSignal
}
