type Child = Node | string | undefined | false

/** An element with attributes and children; text is only ever text. */
export function element(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter(child => child !== undefined && child !== false))
  return made
}
