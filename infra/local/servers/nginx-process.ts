import { join } from 'node:path'
import type { Layout } from '../layout.ts'

/** How an Nginx with one of the rendered settings is run. */
export const nginxProcess = (layout: Layout, settings: string) => ({
  command: [
    '/usr/sbin/nginx',
    ...['-p', `${join(layout.run, 'nginx')}/`],
    ...['-c', join(layout.etc, 'nginx', settings)],
    ...['-e', 'stderr'],
    ...['-g', 'daemon off;'],
  ],
  folder: layout.data,
  stopSignal: 'QUIT' as const,
  stopSeconds: 5,
  startSeconds: 15,
})
