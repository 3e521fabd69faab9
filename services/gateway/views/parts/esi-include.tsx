/**
 * The only place where an ESI tag is written. `empty` is what a sighted visitor reads when the fragment could not be
 * had and the edge put nothing in its place (the style sheet shows it for an empty slot).
 */
export function EsiInclude({ src, slot, empty }: { src: string; slot: string; empty?: string }) {
  const tag = `<esi:include src="${src.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`
  return <div class={`slot slot-${slot}`} data-empty={empty} dangerouslySetInnerHTML={{ __html: tag }} />
}
