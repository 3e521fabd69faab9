import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runLogged } from './run-logged.ts'
import { readSettings } from './settings.ts'
import { StepError, type Steps } from './steps.ts'

/** Runs the VCL; `npm test` counts its tests one by one instead (test-run.ts). */
const EDGE = 'check:vcl'

/** Runs all the scripts of package.json that read the code without running it (`check:…`), so that one look shows every complaint; resolves to the names of those that complained. */
export async function runChecks(steps: Steps, signal: AbortSignal): Promise<string[]> {
  const { clone } = readSettings(process.env)
  const npm = process.env.npm_execpath
  const run = npm ? [process.execPath, npm] : ['npm']
  const complaints: string[] = []
  const { scripts } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'))
  for (const check of Object.keys(scripts).filter(name => name.startsWith('check:') && name !== EDGE)) {
    const command = [...run, 'run', '--silent', check]
    const env = { ...process.env, PATH: `${join(clone, 'node_modules/.bin')}:${process.env.PATH}` }
    const work = () => runLogged(command, { signal, cwd: clone, env, advice: '' }).then(() => undefined)
    await steps.step(check, work).catch(error => {
      if (!(error instanceof StepError)) throw error
      complaints.push(check)
      for (const line of error.log) steps.say(`    ${line}`)
    })
  }
  return complaints
}
