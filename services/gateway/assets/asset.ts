/** A built file: the name the views know it by, its hashed name, and what is in it. */
export interface Asset {
  logical: string
  file: string
  content: Uint8Array
}
