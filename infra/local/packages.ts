import { execFile, spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { promisify } from 'node:util'
import { findJava } from './java.ts'
import { runLogged } from './run-logged.ts'
import { StepError, type StepProgress } from './steps.ts'

/** A Debian package and the file that proves it is there, however it was installed. */
type DebianPackage = { name: string; proof: string }

const SERVERS: DebianPackage[] = [
  { name: 'mariadb-server', proof: '/usr/sbin/mariadbd' },
  { name: 'redis-server', proof: '/usr/bin/redis-server' },
  { name: 'rabbitmq-server', proof: '/usr/lib/rabbitmq/bin/rabbitmq-server' },
  { name: 'varnish', proof: '/usr/sbin/varnishd' },
  { name: 'varnish-modules', proof: '/usr/lib/*/varnish/vmods/libvmod_xkey.so' },
  { name: 'nginx-light', proof: '/usr/sbin/nginx' },
  { name: 'supervisor', proof: '/usr/bin/supervisord' },
]
const MAVEN: DebianPackage = { name: 'maven', proof: '/usr/bin/mvn' }
const TLS: DebianPackage = {
  name: 'libnginx-mod-stream',
  proof: '/usr/lib/nginx/modules/ngx_stream_module.so',
}
const BROWSER: DebianPackage = { name: 'chromium', proof: '/usr/bin/chromium' }
const HALF_DONE = ['unpacked', 'half-configured', 'half-installed', 'triggers-pending', 'triggers-awaited']

/** The names of the packages that this machine lacks. */
export async function missingPackages(wants: {
  elasticsearchHome: string
  browser: boolean
  tls: boolean
}): Promise<string[]> {
  const wanted = [
    ...SERVERS,
    ...(existsSync(wants.elasticsearchHome) ? [] : [MAVEN]),
    ...(wants.browser ? [BROWSER] : []),
    ...(wants.tls ? [TLS] : []),
  ]
  const halfDone = await halfDonePackages(wanted.map(({ name }) => name))
  const missing = wanted
    .filter(({ name, proof }) => !isThere(proof) || halfDone.has(name))
    .map(({ name }) => name)
  return (await findJava()) ? missing : [...missing, 'default-jre-headless']
}

/** The command a person can type instead of us. */
export const installCommand = (names: string[]): string =>
  `apt-get update && apt-get install -y --no-install-recommends --no-remove ${names.join(' ')}`

/**
 * Whether packages can be installed: as root, or through sudo (asking for the password on a terminal).
 * Throws the exact command for somebody who can, with nothing changed.
 */
export async function assertMayInstall(names: string[], root: boolean): Promise<void> {
  if (!existsSync('/usr/bin/apt-get'))
    throw new StepError('This needs Debian or Ubuntu: there is no apt-get here.', {
      advice: `Install by hand what these packages bring, then start again: ${names.join(' ')}`,
    })
  if (root) return
  if (existsSync('/usr/bin/sudo') && (await sudoAnswers())) return
  throw new StepError(`Missing Debian packages: ${names.join(' ')}. You are neither root nor in sudoers.`, {
    advice: `Nothing on the system was changed. Have somebody with root run this once, then start again:\n  ${installCommand(names)}`,
  })
}

/**
 * Installs packages without starting their services and without removing anything. The system's own policy about
 * starting services is kept when there is one.
 */
export async function installPackages(
  names: string[],
  root: boolean,
  progress: StepProgress,
  signal: AbortSignal,
): Promise<void> {
  const script = `
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
      trap 'rm -f "$policy"' EXIT
      trap 'exit 130' INT TERM
      printf '#!/bin/sh\\nexit 101\\n' > "$policy" && chmod 755 "$policy"
    fi
    export DEBIAN_FRONTEND=noninteractive
    dpkg --configure -a
    apt-get update -q || echo 'apt-get update failed; trying with the lists that are there'
    apt-get install -q -y --no-install-recommends --no-remove \\
      -o DPkg::Lock::Timeout=120 -o APT::Status-Fd=1 ${names.join(' ')}`
  const command = root ? ['sh', '-c', script] : ['sudo', 'sh', '-c', script]
  await runLogged(command, {
    signal,
    onLine: line => showStatus(line, progress),
    keep: line => !STATUS.test(line),
    advice: `If a package conflicts with one of yours, nothing was removed. To see it: ${installCommand(names)}`,
  })
}

const STATUS = /^(dl|pm)status:[^:]*:([\d.]+):/

function showStatus(line: string, progress: StepProgress): void {
  const [, kind, percent] = STATUS.exec(line) ?? []
  if (percent) progress.bar(Number(percent), 100, kind === 'dl' ? 'downloading' : 'installing')
}

const isThere = (proof: string): boolean =>
  proof.includes('*') ? globSync(proof).length > 0 : existsSync(proof)

async function halfDonePackages(names: string[]): Promise<Set<string>> {
  // It exits with 1 when it knows nothing of one of the names, and still tells of the others.
  const query = ['-W', '-f', `\${Package} \${db:Status-Status}\n`, ...names]
  const { stdout } = await promisify(execFile)('dpkg-query', query).catch(error => ({
    stdout: String(error.stdout ?? ''),
  }))
  const states = stdout.split('\n').map(line => line.split(' '))
  return new Set(states.filter(([, state]) => HALF_DONE.includes(state ?? '')).map(([name]) => name ?? ''))
}

/** On a terminal sudo may ask; elsewhere it must work without a question. */
const sudoAnswers = (): Promise<boolean> =>
  new Promise(done => {
    const child = spawn('sudo', process.stdin.isTTY ? ['-v'] : ['-n', 'true'], {
      stdio: process.stdin.isTTY ? 'inherit' : 'ignore',
    })
    child.once('error', () => done(false))
    child.once('exit', code => done(code === 0))
  })
