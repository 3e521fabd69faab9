import type { Layout } from './layout.ts'
import type { Secrets } from './shop-env.ts'

/** A stack on this machine: where it is and what it keeps secret. */
export type Stack = { layout: Layout; secrets: Secrets; java: string | undefined }

/** One supervised process. `parts.ts` has them all; what starts, watches or stops them reads only this. */
export type Part = {
  /** Its name for supervisord, `npm run status` and `npm run logs`. */
  name: string
  /** Where it is reached, as `npm run status` shows it. */
  address: string
  /** Every port it listens on. */
  ports: number[]
  command: string[]
  env?: Record<string, string>
  folder?: string
  /** Node processes run as root when the servers' account cannot read the clone. */
  needsClone?: boolean
  stopSignal: 'TERM' | 'QUIT' | 'INT'
  /** It loses signals while it boots, so it is told to stop again and again. */
  deafAtFirst?: boolean
  /** How long it may take to stop before it is killed. */
  stopSeconds: number
  /** How long it may take to become healthy. */
  startSeconds: number
  /** Rejects with the reason while it cannot do its work. */
  health(): Promise<void>
}
