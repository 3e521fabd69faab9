import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import type { Part } from './part.ts'

/** Enough for every server here; Erlang sizes its tables by the limit, so a huge one costs memory. */
const WANTED_FILES = 16_384

/** The socket, the pid file, the settings: one supervisord a state folder. */
export const socketOf = (layout: Layout) => join(layout.run, 'supervisor.sock')
const pidFileOf = (layout: Layout) => join(layout.run, 'supervisord.pid')
export const configOf = (layout: Layout) => join(layout.etc, 'supervisord.conf')
export const logOf = (layout: Layout, name: string): string => join(layout.log, `${name}.log`)

/** supervisord refuses to start when it wants more than the hard limit. */
export function fileLimit(): number {
  const [, hard = 'unlimited'] =
    /Max open files\s+\S+\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
  return Math.min(WANTED_FILES, Number(hard) || WANTED_FILES)
}

/** One settings file for all parts. Nothing starts by itself: `npm start` keeps the order and waits for each. */
export function renderConfig(layout: Layout, parts: Part[], asRoot: boolean, files: number): string {
  const { root, account } = layout
  const head = [
    section('unix_http_server', { file: socketOf(layout), chmod: '0700' }),
    section('supervisord', {
      logfile: logOf(layout, 'supervisord'),
      logfile_maxbytes: '5MB',
      logfile_backups: '1',
      pidfile: pidFileOf(layout),
      childlogdir: layout.log,
      minfds: String(files),
      ...(root && { user: 'root' }),
    }),
    section('rpcinterface:supervisor', {
      'supervisor.rpcinterface_factory': 'supervisor.rpcinterface:make_main_rpcinterface',
    }),
    section('supervisorctl', { serverurl: `unix://${socketOf(layout)}` }),
  ]
  const programs = parts.map(part =>
    section(`program:${part.name}`, {
      command: part.command.map(quote).join(' '),
      directory: part.folder ?? '/',
      ...(root && { user: part.needsClone && asRoot ? 'root' : account.name }),
      environment: environment({
        HOME: layout.tmp,
        TMPDIR: layout.tmp,
        SHOP_STACK: layout.home,
        ...part.env,
      }),
      autostart: 'false',
      autorestart: 'true',
      startsecs: '1',
      startretries: '2',
      stopsignal: part.stopSignal,
      stopwaitsecs: String(part.stopSeconds),
      stopasgroup: 'false',
      killasgroup: 'true',
      stdout_logfile: logOf(layout, part.name),
      stdout_logfile_maxbytes: '10MB',
      stdout_logfile_backups: '1',
      redirect_stderr: 'true',
    }),
  )
  return [...head, ...programs].join('\n')
}

const section = (name: string, settings: Record<string, string>): string =>
  `[${name}]\n${Object.entries(settings)
    .map(([key, value]) => `${key} = ${value.replaceAll('%', '%%')}\n`)
    .join('')}`

/** supervisord takes what is between the quotes as it is. */
const environment = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')

/** supervisord splits like a shell. */
const quote = (word: string): string =>
  /^[\w./:=@,+-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`
