/** Undivided picture data in memory: eight bits a channel, RGBA, alpha not multiplied in. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number }

export type Rgb = readonly [red: number, green: number, blue: number]

/** `c75a34` → its three channels, 0 to 255. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
