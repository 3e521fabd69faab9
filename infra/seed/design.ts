import { chance, pick } from './chance.ts'
import { type KeywordCode, keywords, type NumberCode } from './data/attributes.ts'
import { isUpholstery, type Material } from './data/materials.ts'
import { type Surface, type SurfaceCode, surfaces } from './data/surfaces/index.ts'
import type { Good } from './goods/good.ts'
import { goods } from './goods/index.ts'
import type { Identity } from './identity.ts'
import { shapeOf } from './shapes.ts'

/** What a product is made of and how large it is; its price, facets and texts all follow from this. */
export interface Design {
  good: Good
  surfaceCode: SurfaceCode
  surface: Surface
  materials: Material[]
  /** How much larger than the model in the picture. */
  scale: number
  numbers: Partial<Record<NumberCode, number>>
  keywords: Partial<Record<KeywordCode | 'material' | 'finish' | 'upholstery' | 'colour', string[]>>
}

const SPREAD = 0.12
const soft: readonly string[] = ['seat', 'sofa', 'garden']

/** The design of product `n`: material, then finish, then measures. */
export function designOf(n: number, { shape }: Identity): Design {
  const good = goods[shape] as Good
  const surfaceCode = pick(good.surfaces, n, 'surface')
  const surface: Surface = surfaces[surfaceCode]
  const materials = [...new Set([surface.material, ...(good.frame ? [good.frame] : [])])]
  const spread = good.spread ?? SPREAD
  const scale = 1 - spread + 2 * spread * chance(n, 'scale')
  const design: Design = {
    good,
    surfaceCode,
    surface,
    materials,
    scale,
    numbers: measuresOf(shape, good, scale),
    keywords: { material: materials, finish: [surface.finish] },
  }
  const cover = soft.includes(good.says) ? materials.filter(isUpholstery) : []
  if (cover.length > 0) design.keywords.upholstery = cover
  if (good.colour) design.keywords.colour = [good.colour]
  drawFacts(n, design)
  return design
}

function measuresOf(shape: string, { cm, measures = 'wdh' }: Good, scale: number): Design['numbers'] {
  const model = shapeOf.get(shape)?.size_cm
  const [width, depth, height] = cm ?? [model?.w ?? 0, model?.d ?? 0, model?.h ?? 0]
  return {
    ...(measures.includes('w') && { width: tidy(width * scale) }),
    ...(measures.includes('d') && { depth: tidy(depth * scale) }),
    ...(measures.includes('h') && { height: tidy(height * scale) }),
  }
}

function drawFacts(n: number, { good, numbers, keywords: words }: Design): void {
  for (const [code, choice] of Object.entries(good.facts ?? {})) {
    const value = Array.isArray(choice) ? pick<number | string>(choice, n, code) : choice
    if (code in keywords) words[code as KeywordCode] = String(value).split('+')
    else numbers[code as NumberCode] = value as number
  }
}

/** A measure as a shop would give it: whole from 20 up, one decimal below. */
export const tidy = (measure: number): number =>
  measure >= 20 ? Math.round(measure) : Math.max(0.1, Math.round(measure * 10) / 10)
