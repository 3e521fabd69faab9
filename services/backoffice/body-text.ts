import { compile } from 'html-to-text'

const convert = compile({
  wordwrap: false,
  preserveNewlines: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } })),
  ],
})

/** The words of a description in HTML, as plain text: an empty line between paragraphs. Scripts and tags are dropped. */
export const textOfHtml = (html: string): string =>
  convert(html)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()

/** Plain text as HTML that `textOfHtml` reads back to the same. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map(paragraph => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
