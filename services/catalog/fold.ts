/**
 * Text as search fields and queries have it: lower case, without accents, one kind of apostrophe. Done here rather than
 * in the index, so that writing and asking agree; folding composed Latin text keeps its length, so positions of marks
 * stay right.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^ -~]/gu, char => foldChar(char))
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase()

const foldChar = (char: string) => {
  const base = char.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return base.length === char.length ? base : char
}
