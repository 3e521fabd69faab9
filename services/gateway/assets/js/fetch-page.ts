/** Another page of the shop as a document, and the address it turned out to have. */
export async function fetchPage(url: string, signal?: AbortSignal): Promise<{ page: Document; url: string }> {
  const response = await fetch(url, { headers: { accept: 'text/html' }, signal: signal ?? null })
  if (!response.ok) throw new Error(String(response.status))
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return { page, url: response.url }
}
