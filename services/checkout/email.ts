const LOCAL = /^[^\s"(),:;<>@[\\\]\p{Cc}\p{Cs}]{1,64}$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u

/**
 * Whether a text can be an address that mail reaches: a local part without spaces and brackets, any script (RFC 6531),
 * `+tag` and apostrophes included, and a domain of at least two labels, internationalised ones included. Quoted local
 * parts and bare IP addresses are real and not taken: at a checkout they are slips.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const labels = text.slice(at + 1).split('.')
  if (at < 1 || text.length > 254 || !LOCAL.test(local) || /^\.|\.\.|\.$/.test(local)) return false
  return (
    labels.length >= 2 && labels.every(label => LABEL.test(label)) && !/^(\d+|.)$/u.test(labels.at(-1) ?? '')
  )
}
