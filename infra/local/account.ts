import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './layout.ts'
import { StepError } from './steps.ts'

const run = promisify(execFile)
const NAME = 'shop'
const FIRST_PERSON = 1000

/** Who shall run the servers; undefined while the account is still to be made. Makes nothing. */
export function findAccount(root: boolean): Account | undefined {
  if (!root) {
    const { username, uid, gid } = userInfo()
    return { name: username, uid, gid }
  }
  return accountIn(readFileSync('/etc/passwd', 'utf8'), NAME)
}

/** The account, made if need be. A person's own account of that name is not borrowed. */
export async function ensureAccount(root: boolean): Promise<Account> {
  const found = findAccount(root)
  if (found && root && found.uid >= FIRST_PERSON)
    throw new StepError(`The account "${NAME}" on this machine belongs to a person (uid ${found.uid}).`, {
      advice: 'Start as a plain user instead of root: then everything runs as that user.',
    })
  if (found) return found
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    NAME,
  ])
  return ensureAccount(root)
}

export function accountIn(passwd: string, name: string): Account | undefined {
  const fields = passwd
    .split('\n')
    .map(line => line.split(':'))
    .find(([login]) => login === name)
  return fields && { name, uid: Number(fields[2]), gid: Number(fields[3]) }
}

/** Whether the account can read the clone and run its Node; not so under /root. */
export async function canUseClone(clone: string, account: Account): Promise<boolean> {
  const node = join(clone, 'node_modules/node/bin/node')
  const look = "require('node:fs').accessSync('package.json', require('node:fs').constants.R_OK)"
  return run(node, ['-e', look], { cwd: clone, uid: account.uid, gid: account.gid }).then(
    () => true,
    () => false,
  )
}
