import type { Colour } from './palette.ts'

/** Sets of colours that several surfaces come in, as codes of the palette. */
export const tones = {
  paints: 'white cream sage sky slate petrol moss pine mustard terracotta red wine blush graphite black',
  cheerful: 'red orange mustard green moss blue sky lilac blush',
  coats: 'black graphite white cream sage moss pine petrol mustard terracotta red',
  enamels: 'white cream pine petrol navy red mustard graphite',
  cloths:
    'cream sand tan sage moss pine sky slate petrol navy mustard ochre terracotta wine blush light-grey graphite',
  glazes: 'white cream sand sage sky slate petrol moss terracotta blush ochre graphite',
  plastics: 'white cream black graphite light-grey sky petrol sage moss mustard orange red',
} as const

/** Codes of colours, parted by spaces, as a list. */
export const coloursOf = (codes: string): readonly Colour[] =>
  codes === '' ? [] : (codes.split(' ') as Colour[])
