/** Who may do what. For now: bearer tokens of the API. */
export { authorise } from './authorise.ts'
export { isScope, issueToken, scopes, verifyToken } from './token.ts'
