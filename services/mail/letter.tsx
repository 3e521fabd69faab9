import { renderToString } from 'preact-render-to-string'

/** What a mail says, in words that are ready to be shown. */
export interface Letter {
  language: string
  subject: string
  heading: string
  paragraphs: string[]
  /** Title and address; the first is what most will want to do. */
  links: [string, string][]
  lines: { what: string; more: string; sum: string }[]
  /** What it comes to; the third is the total. */
  sums: [string, string][]
  to: [string, string[]]
  demo: string
}

const serif = 'Georgia, serif'
const line = 'border-top:1px solid #e4dfd6'
const right = 'padding:6px 0;text-align:right;vertical-align:top;white-space:nowrap'

/** As mail programs show it: tables and styles in place, since many know nothing else; and no picture to be blocked. */
export function letterAsHtml(letter: Letter): string {
  const { language, subject, heading, paragraphs, links, lines, sums, to, demo } = letter
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style="margin:0;padding:24px 12px;background:#fbfaf7;font:16px/1.5 Helvetica,Arial,sans-serif;color:#1d1b18">
        <div style="margin:0 auto;max-width:560px">
          <p style={`margin:0 0 16px;font:26px/1 ${serif}`} lang="nl">
            merel
          </p>
          <div style="padding:28px 24px;border:1px solid #e4dfd6;border-radius:16px;background:#fff">
            <h1 style={`margin:0 0 16px;font:normal 26px/1.2 ${serif}`}>{heading}</h1>
            {paragraphs.map(text => (
              <p style="margin:0 0 12px">{text}</p>
            ))}
            <p style="margin:20px 0 24px">
              {links.map(([title, href], index) => (
                <a
                  href={href}
                  style={index === 0 ? button : 'display:inline-block;padding:12px 0;color:#1e5945'}
                >
                  {title}
                </a>
              ))}
            </p>
            <table style="width:100%;border-collapse:collapse">
              <tbody style={line}>
                {lines.map(({ what, more, sum }) => (
                  <tr>
                    <td style="padding:6px 16px 6px 0">
                      {what}
                      {more && <div style="color:#5d574e;font-size:14px">{more}</div>}
                    </td>
                    <td style={right}>{sum}</td>
                  </tr>
                ))}
              </tbody>
              <tbody style={line}>
                {sums.map(([what, sum], index) => (
                  <tr style={index === 2 ? 'font-weight:bold' : 'color:#5d574e'}>
                    <td style="padding:6px 16px 6px 0">{what}</td>
                    <td style={right}>{sum}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <h2 style="margin:20px 0 4px;font-size:16px">{to[0]}</h2>
            <p style="margin:0">
              {to[1].map(text => (
                <>
                  {text}
                  <br />
                </>
              ))}
            </p>
          </div>
          <p style="margin:16px 0 0;color:#5d574e;font-size:13px">{demo}</p>
        </div>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

const button =
  'display:inline-block;margin:0 20px 8px 0;padding:12px 24px;border-radius:24px;background:#1e5945;color:#fff;font-weight:bold;text-decoration:none'

/** The same for who reads plain text. */
export function letterAsText({ heading, paragraphs, links, lines, sums, to, demo }: Letter): string {
  const pairs = (rows: [string, string][]) => rows.map(([what, sum]) => `${what}: ${sum}`).join('\n')
  const things = lines.map(({ what, more, sum }): [string, string] => [
    [what, more].filter(Boolean).join(', '),
    sum,
  ])
  const parts = [
    heading,
    ...paragraphs,
    pairs(links),
    pairs(things),
    pairs(sums),
    `${to[0]}:\n${to[1].join('\n')}`,
    demo,
  ]
  return `${parts.join('\n\n')}\n`
}
