import PDFDocument from 'pdfkit'
import { latinised, typeface } from './typeface.ts'

const BOTTOM = 760
const INK = '#1d1b18'
const SOFT = '#5d574e'

/** Where the text begins; positions across are counted from there. In points, as everything here. */
export const LEFT = 56
/** How wide the text may be. */
export const WIDTH = 483

export interface Style {
  bold?: boolean
  size?: number
  soft?: boolean
  /** Ends at this place instead of beginning there. */
  right?: boolean
  /** What is wider is cut, and says so. */
  most?: number
}

/** Pages of A4 that are written from the top down. */
export interface Sheet {
  /** At which height the next text stands. */
  y: number
  /** Writes at the present height, `x` from the left. */
  text(value: string, x: number, style?: Style): void
  /** Goes down; to a new page where this one is full. */
  down(height?: number): void
  /** A hairline under the present line. */
  rule(): void
  /** The finished document. */
  end(): Promise<Buffer>
}

export function createSheet(options: {
  title: string
  author: string
  created: Date
  language: string
}): Sheet {
  const { title, author, created, language } = options
  const info = { Title: title, Author: author, CreationDate: created }
  const pdf = new PDFDocument({ size: 'A4', margin: LEFT, info, lang: language })
  // An opened font is taken too, though the types do not say so.
  for (const [name, font] of Object.entries(typeface())) pdf.registerFont(name, font as unknown as Uint8Array)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject))

  /** In the font and size that were set last. */
  function cut(value: string, most: number): string {
    if (pdf.widthOfString(value) <= most) return value
    const signs = [...value]
    while (signs.length > 0 && pdf.widthOfString(`${signs.join('')}…`) > most) signs.pop()
    return `${signs.join('')}…`
  }

  const sheet: Sheet = {
    y: LEFT,
    text(value, x, { bold = false, size = 10, soft = false, right = false, most = WIDTH } = {}) {
      pdf
        .font(bold ? 'bold' : 'plain')
        .fontSize(size)
        .fillColor(soft ? SOFT : INK)
      const shown = cut(latinised(value), most)
      const at = right ? x - pdf.widthOfString(shown) : x
      pdf.text(shown, LEFT + at, sheet.y, { lineBreak: false })
    },
    down(height = 16) {
      sheet.y += height
      if (sheet.y <= BOTTOM) return
      pdf.addPage()
      sheet.y = LEFT
    },
    rule() {
      const y = sheet.y + 16
      pdf
        .moveTo(LEFT, y)
        .lineTo(LEFT + WIDTH, y)
        .lineWidth(0.5)
        .stroke('#e4dfd6')
    },
    async end() {
      pdf.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
  return sheet
}
