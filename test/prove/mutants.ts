import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A way to break the protocol: the text of one shipped file, and what stands there instead. */
export interface Mutant {
  name: string
  file: string
  shipped: string
  broken: string
}

export const mutants: Mutant[] = [
  {
    name: 'the id check is dropped',
    file: 'services/stock/move.lua',
    shipped: 'if seen then',
    broken: 'if false then',
  },
  {
    name: 'the sequence rule is dropped',
    file: 'services/stock/final-refusal.ts',
    shipped: 'if (Number(row.below) < seq - 1 - base) return false',
    broken: 'return true',
  },
  {
    name: 'stock is read, then written',
    file: 'services/stock/ledger.ts',
    shipped: `await sql.execute<ResultSetHeader>(
    \`UPDATE stock SET on_hand = on_hand + ?, reserved = reserved + ?
     WHERE sku = ? AND on_hand + ? >= reserved + ? AND reserved + ? >= 0\`,
    [onHand, reserved, sku, onHand, reserved, reserved],
  )`,
    broken: `await sql.query('SELECT on_hand, reserved FROM stock WHERE sku = ?', [sku]).then(([[row]]) =>
    row.on_hand + onHand >= row.reserved + reserved && row.reserved + reserved >= 0
      ? sql.execute('UPDATE stock SET on_hand = ?, reserved = ? WHERE sku = ?', [row.on_hand + onHand, row.reserved + reserved, sku])
      : [{ affectedRows: 0 }])`,
  },
]

const clone = join(import.meta.dirname, '../..')
/** On the disk, where /tmp may be memory. */
const PLACE = '/var/tmp/shop-mutant-'
const PICTURE = /\.(webp|png|jpe?g)$/

/** A copy of the sources that is broken so, to start processes from. Throws when the text to break is no longer there. */
export async function makeMutant({ file, shipped, broken }: Mutant) {
  const folder = await mkdtemp(PLACE)
  for (const room of ['services', 'workers', 'infra', 'test/prove']) {
    await mkdir(join(folder, room), { recursive: true })
    await cp(join(clone, room), join(folder, room), { recursive: true, filter: path => !PICTURE.test(path) })
  }
  for (const file of ['package.json', 'test/sample-order.ts']) await cp(join(clone, file), join(folder, file))
  await symlink(join(clone, 'node_modules'), join(folder, 'node_modules'))
  const parts = (await readFile(join(folder, file), 'utf8')).split(shipped)
  if (parts.length !== 2)
    throw new Error(
      `${file} has ${parts.length - 1} times what this mutant breaks, and must have it once:\n${shipped}`,
    )
  await writeFile(join(folder, file), parts.join(broken))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
