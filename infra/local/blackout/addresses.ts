const ANSWER_MS = 10_000
const SEARCHES = ['chair', 'oak table', 'velvet sofa', 'washing machine', 'red shoes', 'lamp']

/** Addresses of every kind, from the shop's own sitemap, its front page and a few searches: about `wanted` in all. */
export async function addressesToVisit(shop: string, wanted: number): Promise<string[]> {
  const get = async (path: string) =>
    (await fetch(shop + path, { signal: AbortSignal.timeout(ANSWER_MS) })).text()
  const files = pathsIn(await get('/sitemap.xml'))
  const [home = '', products = '', ...pages] = await Promise.all([
    get('/en'),
    get(files.find(file => file.includes('products')) ?? '/en'),
    ...files.filter(file => file.includes('pages')).map(get),
  ])
  const files200 = [...home.matchAll(/"(\/(?:assets|media)\/[^"?\s]+\.(?:css|js|svg|webp))"/g)]
  const fixed = [
    ...['/', '/en', '/nl', '/en-gb', '/robots.txt', '/sitemap.xml'],
    ...SEARCHES.map(words => `/en/search?${new URLSearchParams({ q: words })}`),
    ...files200.map(([, path = '']) => path).slice(0, 10),
    '/api/products?limit=2',
  ]
  const shelves = pages.flatMap(file => spread(pathsIn(file), Math.ceil(wanted / 6)))
  const all = new Set([...fixed, ...shelves, ...spread(pathsIn(products), wanted)])
  return [...all].slice(0, Math.max(wanted, fixed.length + shelves.length))
}

const pathsIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)

/** So many of them, evenly taken from the whole list. */
const spread = (list: string[], count: number): string[] =>
  list.filter((_, n) => Math.floor((n * count) / list.length) !== Math.floor(((n - 1) * count) / list.length))
