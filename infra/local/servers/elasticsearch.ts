import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyHunspell } from '../../elasticsearch/hunspell.ts'
import { portOf } from '../../ports.ts'
import { httpHealth } from '../health.ts'
import type { Part, Stack } from '../part.ts'

export function elasticsearch({ layout, java }: Stack): Part {
  const port = portOf('elasticsearch', layout.port)
  return {
    name: 'elasticsearch',
    address: `127.0.0.1:${port}`,
    ports: [port, portOf('elasticsearchTransport', layout.port)],
    command: [join(layout.elasticsearchHome, 'bin/elasticsearch')],
    env: {
      HOME: join(layout.data, 'elasticsearch'),
      ES_JAVA_HOME: java ?? '',
      ES_PATH_CONF: join(layout.etc, 'elasticsearch'),
      ES_TMPDIR: layout.tmp,
      // The launcher only starts the server and waits: it needs neither memory nor an optimising compiler.
      CLI_JAVA_OPTS: '-Xmx24m -XX:TieredStopAtLevel=1',
    },
    folder: join(layout.data, 'elasticsearch'),
    stopSignal: 'TERM',
    deafAtFirst: true,
    stopSeconds: 60,
    startSeconds: 120,
    health: () => httpHealth(`http://127.0.0.1:${port}/_cluster/health?wait_for_status=yellow&timeout=1s`),
  }
}

/** Its settings: the distribution's own folder, with our settings, heap and logging laid over it. */
export async function prepareElasticsearch({ layout }: Stack): Promise<void> {
  const etc = join(layout.etc, 'elasticsearch')
  const data = join(layout.data, 'elasticsearch')
  await mkdir(data, { recursive: true })
  await cp(join(layout.elasticsearchHome, 'config'), etc, { recursive: true })
  await copyHunspell(etc)
  const settings = {
    'cluster.name': 'beyond-lamp',
    'node.name': 'shop',
    'path.data': data,
    'path.logs': layout.log,
    'network.host': '127.0.0.1',
    'http.port': portOf('elasticsearch', layout.port),
    'transport.port': portOf('elasticsearchTransport', layout.port),
    'discovery.type': 'single-node',
    'xpack.security.enabled': false,
    // A laptop's disk is often fuller than 95 %; without this all indices would turn read-only there.
    'cluster.routing.allocation.disk.threshold_enabled': false,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  await writeFile(join(etc, 'elasticsearch.yml'), lines.join(''))
  await writeFile(
    join(etc, 'jvm.options.d/shop.options'),
    '-Xms512m\n-Xmx512m\n-Xlog:disable\n-Xlog:all=warning:stdout\n',
  )
  await writeFile(join(etc, 'log4j2.properties'), LOGGING)
}

/** Everything to the console; supervisord keeps and rotates it. */
const LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%consoleException%n
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
`
