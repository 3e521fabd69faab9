import { runOnOwnStack } from './own-stack.ts'

/**
 * `npm run chaos [-- --seed N] [--schedules N] [--keep]`: kills workers and servers at every step of their work, by seed,
 * on a stack of its own, and looks whether anything was lost or done twice.
 */
await runOnOwnStack({
  name: 'chaos',
  script: 'test/chaos/index.ts',
  options: ['seed', 'schedules'],
  products: '500',
})
