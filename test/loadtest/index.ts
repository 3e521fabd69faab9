import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../infra/config.ts'
import { refuseCommandLine } from '../../infra/local/command-line.ts'
import { interruptSignal } from '../../infra/local/interrupt.ts'
import { findLayout } from '../../infra/local/stack.ts'
import { compare } from './compare.ts'
import { loadTest } from './load-test.ts'
import { modelTable } from './model.ts'
import { type Command, readOptions, usage } from './options.ts'
import { takePicture } from './report/picture.ts'
import { renderReport } from './report/report.ts'
import type { Result } from './result.ts'
import { summary } from './summary.ts'

/** `npm run loadtest`: plays visitors against the running shop, and says what came of it. */
const command = read()
if (command.do === 'help') console.log(usage)
else if (command.do === 'model') console.log(modelTable(command.rate))
else if (command.do === 'compare') {
  const [before, after] = await Promise.all(command.files.map(readResult))
  console.log(compare(before as Result, after as Result))
} else {
  const { options } = command
  const say = (text: string) => void (options.json ? process.stderr : process.stdout).write(text)
  const result = await loadTest({
    config: readConfig(process.env),
    varnish: join(findLayout(process.env).run, 'varnish'),
    options,
    say,
    terminal: process.stdout.isTTY === true && !options.json,
    stopping: interruptSignal(),
  }).catch((error: Error) => {
    console.error(error.message)
    process.exit(2)
  })
  await writeFile(`${options.out}.json`, JSON.stringify(result))
  await writeFile(`${options.out}.html`, renderReport(result))
  if (options.picture) await takePicture(`${options.out}.html`, options.picture)
  say(`\n${summary(result)}\n\n${options.out}.html  ${options.out}.json\n`)
  if (options.json) console.log(JSON.stringify({ figures: result.figures, broken: result.broken }))
  process.exit(result.broken.length > 0 ? 1 : 0)
}

async function readResult(file: string): Promise<Result> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    refuseCommandLine(usage, `${file} is no result of a load test: ${(error as Error).message}`)
  }
}

function read(): Command {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    refuseCommandLine(usage, (error as Error).message.replace(/\. To specify .*$/s, '.'))
  }
}
