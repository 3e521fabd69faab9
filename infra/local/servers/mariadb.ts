import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { portOf } from '../../ports.ts'
import { mysqlHealth } from '../health.ts'
import type { Part, Stack } from '../part.ts'
import { runLogged } from '../run-logged.ts'
import { shopEnvironment } from '../shop-env.ts'

export function mariadb({ layout, secrets }: Stack): Part {
  const port = portOf('mysql', layout.port)
  return {
    name: 'mariadb',
    address: `127.0.0.1:${port}`,
    ports: [port],
    command: [
      '/usr/sbin/mariadbd',
      '--no-defaults',
      `--datadir=${join(layout.data, 'mariadb')}`,
      `--socket=${join(layout.run, 'mysql.sock')}`,
      `--pid-file=${join(layout.run, 'mysql.pid')}`,
      `--tmpdir=${layout.tmp}`,
      `--init-file=${join(layout.etc, 'mariadb-account.sql')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--local-infile=0',
      '--default-time-zone=+00:00',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_520_ci',
      '--innodb-buffer-pool-size=256M',
      '--max-connections=200',
    ],
    stopSignal: 'TERM',
    deafAtFirst: true,
    stopSeconds: 60,
    startSeconds: 60,
    health: () => mysqlHealth(shopEnvironment(layout, secrets).MYSQL_URL ?? ''),
  }
}

/** Makes the data folder once, whole or not at all, and the statements that keep the shop's account as it should be. */
export async function prepareMariadb({ layout, secrets }: Stack, signal: AbortSignal): Promise<void> {
  await writeFile(join(layout.etc, 'mariadb-account.sql'), accountSql(secrets.MYSQL_PASSWORD), {
    mode: 0o640,
  })
  const data = join(layout.data, 'mariadb')
  if (existsSync(data)) return
  const partial = `${data}.partial`
  await rm(partial, { recursive: true, force: true })
  await runLogged(
    [
      '/usr/bin/mariadb-install-db',
      '--no-defaults',
      `--datadir=${partial}`,
      `--tmpdir=${layout.tmp}`,
      '--auth-root-authentication-method=socket',
      `--auth-root-socket-user=${layout.account.name}`,
      '--skip-test-db',
      '--skip-name-resolve',
    ],
    {
      signal,
      account: layout.root ? layout.account : undefined,
      advice: 'MariaDB could not make its data folder; the lines above say why.',
    },
  )
  await rename(partial, data)
}

/** MariaDB runs these at every start before it lets anybody in: one statement a line. Tests make databases beside `shop`. */
const accountSql = (password: string): string =>
  [
    'CREATE DATABASE IF NOT EXISTS shop CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;',
    "CREATE USER IF NOT EXISTS 'shop'@'127.0.0.1';",
    `ALTER USER 'shop'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    "GRANT ALL PRIVILEGES ON `shop%`.* TO 'shop'@'127.0.0.1';",
    '',
  ].join('\n')
