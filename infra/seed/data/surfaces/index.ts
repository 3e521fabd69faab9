import { cloth } from './cloth.ts'
import { goods } from './goods.ts'
import { hard } from './hard.ts'
import { metal } from './metal.ts'
import { wear } from './wear.ts'
import { wood } from './wood.ts'

export type { Surface } from './surface.ts'

/** Every surface that goods are made with. */
export const surfaces = { ...wood, ...metal, ...cloth, ...wear, ...hard, ...goods }

export type SurfaceCode = keyof typeof surfaces
