import { setTimeout as sleep } from 'node:timers/promises'
import { askCompose } from '../docker.ts'
import { lookAtContainers } from '../docker-status.ts'
import type { Layout } from '../layout.ts'
import { StepError } from '../steps.ts'
import { type Backends, EDGE } from './backends.ts'

const BACK_MS = 300_000
/** The listener for purges is not published, and the image has no curl: bash speaks enough HTTP. */
const PURGE = `exec 3<>/dev/tcp/127.0.0.1/8082
printf 'PURGE / HTTP/1.1\\r\\nHost: shop\\r\\nConnection: close\\r\\nX-Purge-Token: %s\\r\\nX-Facts: %s\\r\\n\\r\\n' "$PURGE_TOKEN" "$0" >&3
cat <&3`

/** The services under Compose. */
export function inContainers(layout: Layout): Backends {
  let stopped: string[] = []
  return {
    async takeAway() {
      const running = (await askCompose(layout, 'ps', '--services', '--status', 'running')).trim().split('\n')
      stopped = running.filter(name => !EDGE.includes(name))
      await askCompose(layout, 'stop', '--timeout', '10', ...stopped)
      return stopped
    },
    async bringBack(signal, told) {
      await askCompose(layout, 'start', ...stopped)
      for (const end = Date.now() + BACK_MS; Date.now() < end; await sleep(1_000, undefined, { signal })) {
        const parts = await lookAtContainers(layout)
        const well = parts.filter(({ health }) => health === 'healthy').length
        told(well, parts.length, '')
        if (well === parts.length) return
      }
      throw new StepError('Not every container is healthy again.', { advice: 'npm run status tells which.' })
    },
    async purge(facts) {
      const answer = await askCompose(layout, 'exec', '-T', 'varnish', 'bash', '-c', PURGE, facts.join(' '))
      if (!answer.startsWith('HTTP/1.1 200')) throw new StepError(`The purge was refused: ${answer}`)
      return Number(answer.trim().split('\n').at(-1))
    },
    async evictions() {
      const args = ['-n', '/tmp/varnish', '-1', '-f', 'MAIN.n_lru_nuked']
      const text = await askCompose(layout, 'exec', '-T', 'varnish', 'varnishstat', ...args)
      return Number(text.trim().split(/\s+/)[1])
    },
  }
}
