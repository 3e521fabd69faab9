import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const OLDEST_GO = [1, 22] as const
const GO_DEV = '/usr/local/go/bin/go'
/** Why what is written in Go is left out. */
export const NO_GO = `no Go ≥ ${OLDEST_GO.join('.')} here`

/** A Go that builds the worker written in it, or undefined: the shop does without. */
export async function findGo(path = process.env.PATH ?? ''): Promise<string | undefined> {
  for (const go of [...path.split(':').map(folder => join(folder, 'go')), GO_DEV]) {
    if (!existsSync(go)) continue
    const { stdout } = await promisify(execFile)(go, ['version']).catch(() => ({ stdout: '' }))
    if (isNewEnough(stdout)) return go
  }
  return undefined
}

/** Whether the answer of `go version` names a Go that will do. */
export function isNewEnough(answer: string): boolean {
  const [, major, minor] = /go version go(\d+)\.(\d+)/.exec(answer) ?? []
  const [oldestMajor, oldestMinor] = OLDEST_GO
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)
}
