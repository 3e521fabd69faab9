import { runWithShopEnvironment } from './run.ts'

/** `npm run token -- SCOPE… [--days N] [--json]`: a bearer token for the API of the stack. */
await runWithShopEnvironment(['services/accounts/issue-token.ts', ...process.argv.slice(2)])
