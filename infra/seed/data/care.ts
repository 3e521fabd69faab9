/** How a surface is looked after; each has its own sentences. */
export const cares = [
  'oiled',
  'wipe',
  'outdoor',
  'metal',
  'dishes',
  'iron',
  'washable',
  'plush',
  'wool',
  'upholstery',
  'leather',
  'sponge',
  'hot-wash',
  'plant',
  'vase',
  'flowers',
  'dust',
  'device',
  'machine',
  'jewel',
  'lenses',
  'ride',
  'instrument',
  'tool',
] as const

export type Care = (typeof cares)[number]
