/** Another page of the shop as a document, and the address it turned out to have. */
export async function fetchPage(
  url: string,
  how: RequestInit = {},
): Promise<{ page: Document; url: string }> {
  const response = await fetch(url, { ...how, headers: { accept: 'text/html' } })
  if (!response.ok) throw new Error(String(response.status))
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return { page, url: response.url }
}
