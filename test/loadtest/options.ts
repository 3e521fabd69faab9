import { parseArgs } from 'node:util'
import { z } from 'zod'
import { STAGE_SECONDS } from './capacity.ts'
import { marketNames } from './markets.ts'
import { type ScenarioName, scenarios } from './scenarios.ts'
import { type ThresholdName, thresholds, type Wanted } from './thresholds.ts'

const number = (least: number, most: number) => z.coerce.number().min(least).max(most)
const whole = (least: number, most: number) => number(least, most).pipe(z.int())

const schema = z.object({
  seed: whole(0, 2 ** 32 - 1).default(1),
  visitors: whole(1, 100_000).default(500),
  rate: z.literal('half').or(number(1, 20_000)).default(150),
  seconds: whole(1, 3_600).default(60),
  connections: whole(1, 1_000).default(64),
  queries: whole(1, 100_000).default(2_000),
  zipf: number(0, 3).optional(),
  noise: number(0, 1).optional(),
  updates: number(0, 500).optional(),
  'fresh-within': number(0.1, 600).default(3),
  markets: z
    .string()
    .default(marketNames.join(','))
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(marketNames)).min(1)),
  out: z.string().default('loadtest'),
  picture: z.string().endsWith('.png').optional(),
})
const scenarioNames = Object.keys(scenarios) as ScenarioName[]
const thresholdNames = Object.keys(thresholds) as ThresholdName[]
const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

export type Options = z.infer<typeof schema> & {
  scenario: ScenarioName
  cold: boolean
  json: boolean
  wanted: Wanted
}
export type Command =
  | { do: 'run'; options: Options }
  | { do: 'compare'; files: [string, string] }
  | { do: 'model'; rate: number }
  | { do: 'help' }

export const usage = `npm run loadtest -- [${scenarioNames.join(' | ')}] [options]
${scenarioNames.map(name => `  ${name.padEnd(10)} ${scenarios[name].says}`).join('\n')}
  --seed N (1)           the same seed and shop: the same visits
  --visitors N (500)     who they are divided among
  --rate N (150)         steps a second, arriving at random and waiting for nobody; half: half of what the machine can
                         do, which is found out before, in stages of ${STAGE_SECONDS} seconds
  --seconds N (60)       --connections N (64)
  --zipf X               exponent of popularity            --noise X   share of addresses with campaign parameters
  --queries N (2000)     words people search for           --updates N changes of price and stock a second
  --markets a,b          ${marketNames.join(', ')}
  --cold                 begin with an empty cache; else every page is asked for once before
  --fresh-within S (3)   a page that shows what changed longer ago is wrong
  --out NAME (loadtest)  writes NAME.html and NAME.json    --json      the figures as the last line
  --picture FILE.png     the head of the report as a picture
  --${thresholdNames.join(' N  --')} N
                         exit code 1 if the run does not keep to them; shares of one, milliseconds
npm run loadtest -- --compare A.json B.json
npm run loadtest -- --model [--rate N]    what hit rates the Magento mix could have in the long run, by updates a second`

/** Reads the command line. Throws what is wrong with it, in words. */
export function readOptions(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...Object.fromEntries([...Object.keys(schema.shape), ...thresholdNames].map(name => [name, text])),
      compare: flag,
      model: flag,
      cold: flag,
      json: flag,
      help: flag,
    },
  })
  const given: Record<string, unknown> = values
  if (values.help) return { do: 'help' }
  if (values.compare) {
    const [a, b, ...more] = positionals
    if (!a || !b || more.length > 0) throw new Error('--compare takes two files')
    return { do: 'compare', files: [a, b] }
  }
  const [name = 'browse', ...more] = positionals
  const scenario = scenarioNames.find(known => known === name)
  if (!scenario || more.length > 0) throw new Error(`there is no scenario ${positionals.join(' ')}`)
  const parsed = schema.safeParse(values)
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
    )
  const { rate } = parsed.data
  if (values.model) return { do: 'model', rate: rate === 'half' ? 150 : rate }
  const wanted: Wanted = {}
  for (const threshold of thresholdNames) {
    if (given[threshold] === undefined) continue
    const bound = Number(given[threshold])
    if (!Number.isFinite(bound)) throw new Error(`--${threshold}: must be a number`)
    wanted[threshold] = bound
  }
  return {
    do: 'run',
    options: { ...parsed.data, scenario, cold: values.cold === true, json: values.json === true, wanted },
  }
}
