import { runOnOwnStack } from './own-stack.ts'

/**
 * `npm run flash-sale [-- --buyers N] [--units N] [--at-once N] [--seed N] [--deaths N] [--keep] [--json]`: ten thousand want a hundred
 * pieces of one thing while workers are killed, on a stack of its own; all hundred are sold, once, and everybody is told.
 */
await runOnOwnStack({
  name: 'flash-sale',
  script: 'test/flash-sale/index.ts',
  options: ['buyers', 'units', 'at-once', 'seed', 'deaths'],
  products: '500',
})
