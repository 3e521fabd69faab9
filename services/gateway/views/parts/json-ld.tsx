/** Structured data for search engines. `<` is written as an escape, so no text can end the script or begin a tag. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
