import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Elasticsearch 8.19 runs on this and anything newer. */
const OLDEST_JAVA = 17
const DEBIAN_JAVA = '/usr/lib/jvm/default-java'

/** The home folder of a Java that Elasticsearch accepts, or undefined. */
export async function findJava(path = process.env.PATH ?? ''): Promise<string | undefined> {
  const onPath = path.split(':').map(folder => join(folder, 'java'))
  for (const java of [...onPath, join(DEBIAN_JAVA, 'bin/java')]) {
    if (!existsSync(java)) continue
    const home = dirname(dirname(await realpath(java)))
    if ((await majorVersion(join(home, 'bin/java'))) >= OLDEST_JAVA) return home
  }
  return undefined
}

async function majorVersion(java: string): Promise<number> {
  const run = promisify(execFile)(java, ['-version'])
  const { stderr } = await run.catch(() => ({ stderr: '' }))
  return javaMajor(stderr)
}

/** The major version in the answer of `java -version`; 0 when there is none. */
export function javaMajor(answer: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(answer) ?? []
  return Number((first === '1' ? second : first) ?? 0)
}
