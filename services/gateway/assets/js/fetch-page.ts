/** No page came. `after`: where the shop led to, having done what it was asked. */
export class NoPage extends Error {
  after: string | undefined

  constructor({ status, redirected, url }: Response) {
    super(String(status))
    this.after = redirected ? url : undefined
  }
}

/** Another page of the shop as a document, and the address it turned out to have. Rejects with `NoPage` on an error's page. */
export async function fetchPage(
  url: string,
  how: RequestInit = {},
): Promise<{ page: Document; url: string }> {
  const response = await fetch(url, { ...how, headers: { accept: 'text/html' } })
  if (!response.ok) throw new NoPage(response)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return { page, url: response.url }
}
