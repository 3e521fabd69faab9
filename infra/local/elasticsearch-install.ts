import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runLogged } from './run-logged.ts'

export const ELASTICSEARCH_VERSION = '8.19.21'
const ARTIFACT = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${ELASTICSEARCH_VERSION}:zip`

/**
 * Fetches Elasticsearch through Maven into `home`, with checksums enforced. It appears there whole or not at all, so
 * an interrupted download is simply begun again.
 */
export async function installElasticsearch(
  home: string,
  java: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (existsSync(home)) return
  const partial = `${home}.partial-${process.pid}`
  const repository = `${home}.maven`
  await mkdir(partial, { recursive: true, mode: 0o755 })
  try {
    await runLogged(
      [
        'mvn',
        ...['--batch-mode', '--no-transfer-progress', '--quiet', '--strict-checksums'],
        `-Dmaven.repo.local=${repository}`,
        'dependency:unpack',
        `-Dartifact=${ARTIFACT}`,
        `-DoutputDirectory=${partial}`,
      ],
      {
        signal,
        cwd: partial,
        env: { ...process.env, JAVA_HOME: java ?? '' },
        advice:
          'Maven could not fetch Elasticsearch: check the network or the mirror in ~/.m2/settings.xml, then start again.',
      },
    )
    await rename(join(partial, `elasticsearch-${ELASTICSEARCH_VERSION}`), home).catch(unlessThere)
    await rm(repository, { recursive: true, force: true })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/** Another start was quicker; its copy is as good. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}
