/** Who may do what. For now: bearer tokens of the API. */
export { isScope, issueToken, scopes, verifyToken } from './token.ts'
