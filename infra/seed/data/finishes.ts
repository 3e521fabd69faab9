/** How a material is finished. The code is a value of the attribute `finish`. */
export const finishes = {
  oiled: ['Oiled', 'Geolied'],
  lacquered: ['Lacquered', 'Gelakt'],
  stained: ['Stained', 'Gebeitst'],
  painted: ['Painted', 'Geverfd'],
  'powder-coated': ['Powder-coated', 'Gepoedercoat'],
  brushed: ['Brushed', 'Geborsteld'],
  polished: ['Polished', 'Gepolijst'],
  anodised: ['Anodised', 'Geanodiseerd'],
  glazed: ['Glazed', 'Geglazuurd'],
  unglazed: ['Unglazed', 'Ongeglazuurd'],
  woven: ['Woven', 'Geweven'],
  washed: ['Washed', 'Gewassen'],
  waxed: ['Waxed', 'Gewaxt'],
  matt: ['Matt', 'Mat'],
  clear: ['Clear', 'Helder'],
} as const satisfies Record<string, readonly [en: string, nl: string]>

export type Finish = keyof typeof finishes
