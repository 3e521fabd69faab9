/** sRGB value (0–255) → linear light (0–1). A table: recolouring asks it two million times a picture. */
export const toLinear = Float32Array.from({ length: 256 }, (_, value) => {
  const v = value / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
})

const STEPS = 8191
const fromLinear = Uint8Array.from({ length: STEPS + 1 }, (_, step) => {
  const v = step / STEPS
  return Math.round(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055))
})

/** Linear light → sRGB value; what is brighter than white is white. */
export const toSrgb = (light: number): number =>
  fromLinear[light >= 1 ? STEPS : (light * STEPS + 0.5) | 0] as number

/** Linear luminance of an sRGB pixel (Rec. 709). */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * (toLinear[red] as number) +
  0.7152 * (toLinear[green] as number) +
  0.0722 * (toLinear[blue] as number)
