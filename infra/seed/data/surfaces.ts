import type { Care } from './care.ts'
import type { Finish } from './finishes.ts'
import type { Material } from './materials.ts'
import type { Colour } from './palette.ts'

/** What is seen of a thing: a material with its finish, the colours it can have, what it does to the price, its care. */
export interface Surface {
  material: Material
  finish: Finish
  colours: readonly Colour[]
  factor: number
  care: Care
  /** As the line under a name says it. */
  en: string
  nl: string
}

const paints = [
  'white', 'cream', 'sage', 'sky', 'slate', 'petrol', 'moss', 'pine', 'mustard', 'terracotta', 'red', 'wine',
  'blush', 'graphite', 'black',
] as const
const coats = [
  'black', 'graphite', 'white', 'cream', 'sage', 'moss', 'pine', 'petrol', 'mustard', 'terracotta', 'red',
] as const
const cloths = [
  'cream', 'sand', 'tan', 'sage', 'moss', 'pine', 'sky', 'slate', 'petrol', 'navy', 'mustard', 'ochre',
  'terracotta', 'wine', 'blush', 'light-grey', 'graphite',
] as const
const pales = ['white', 'cream', 'sand', 'light-grey', 'sage', 'blush', 'sky'] as const
const hides = ['tan', 'brown', 'chestnut', 'dark-brown', 'black', 'wine'] as const
const glazes = [
  'white', 'cream', 'sand', 'sage', 'sky', 'slate', 'petrol', 'moss', 'terracotta', 'blush', 'ochre', 'graphite',
] as const
const plastics = [
  'white', 'cream', 'black', 'graphite', 'light-grey', 'sky', 'petrol', 'sage', 'moss', 'mustard', 'orange', 'red',
] as const
const cheerful = ['red', 'orange', 'mustard', 'green', 'moss', 'blue', 'sky', 'lilac', 'blush'] as const

const make = (
  material: Material, finish: Finish, colours: readonly Colour[], factor: number, care: Care, en: string, nl: string,
): Surface => ({ material, finish, colours, factor, care, en, nl })

/** Every surface that goods are made with. */
export const surfaces = {
  'oak-oiled': make('oak', 'oiled', ['oak', 'honey-oak', 'walnut', 'wenge'], 1.25, 'oiled', 'Oiled oak', 'Geolied eiken'),
  'oak-lacquered': make('oak', 'lacquered', ['oak', 'honey-oak', 'ash'], 1.15, 'wipe', 'Matt lacquered oak', 'Matgelakt eiken'),
  'ash-stained': make('ash', 'stained', ['ash', 'black', 'slate', 'graphite'], 1.1, 'wipe', 'Stained ash', 'Gebeitst essen'),
  'beech-lacquered': make('beech', 'lacquered', paints, 0.95, 'wipe', 'Lacquered beech', 'Gelakt beuken'),
  'pine-painted': make('pine', 'painted', paints, 0.78, 'wipe', 'Painted pine', 'Geverfd grenen'),
  'pine-waxed': make('pine', 'waxed', ['honey-oak', 'ash', 'sand'], 0.82, 'oiled', 'Waxed pine', 'Gewaxt grenen'),
  'handle-oak': make('oak', 'oiled', ['oak', 'honey-oak'], 1, 'iron', 'Cast iron, oak handle', 'Gietijzer, eiken steel'),
  'handle-walnut': make('walnut', 'oiled', ['walnut', 'teak'], 1.1, 'iron', 'Cast iron, walnut handle', 'Gietijzer, walnoten steel'),
  'handle-ash': make('ash', 'stained', ['ash', 'black'], 1, 'iron', 'Cast iron, ash handle', 'Gietijzer, essen steel'),
  'walnut-oiled': make('walnut', 'oiled', ['walnut', 'teak', 'wenge'], 1.5, 'oiled', 'Oiled walnut', 'Geolied walnoten'),
  'cherry-oiled': make('cherry', 'oiled', ['cherry', 'chestnut'], 1.35, 'oiled', 'Oiled cherry', 'Geolied kersen'),
  'teak-oiled': make('teak', 'oiled', ['teak', 'walnut', 'honey-oak'], 1.4, 'outdoor', 'Oiled teak', 'Geolied teak'),
  'maple-lacquered': make('maple', 'lacquered', ['ash', 'oak', 'honey-oak'], 1.15, 'wipe', 'Lacquered maple', 'Gelakt esdoorn'),
  'birch-lacquered': make('birch', 'lacquered', cheerful, 0.95, 'wipe', 'Lacquered birch', 'Gelakt berken'),
  'beech-toy': make('beech', 'lacquered', cheerful, 1, 'wipe', 'Beech, water-based paint', 'Beuken, verf op waterbasis'),
  'bamboo-oiled': make('bamboo', 'oiled', ['sand', 'honey-oak', 'walnut'], 0.9, 'oiled', 'Oiled bamboo', 'Geolied bamboe'),
  'board-lacquered': make('board', 'lacquered', paints, 0.82, 'wipe', 'Lacquered board', 'Gelakte houtvezelplaat'),
  'oak-veneer': make('oak', 'lacquered', ['oak', 'honey-oak', 'ash'], 0.92, 'wipe', 'Oak veneer', 'Eikenfineer'),
  'steel-coated': make('steel', 'powder-coated', coats, 0.92, 'wipe', 'Powder-coated steel', 'Gepoedercoat staal'),
  'steel-outdoor': make('steel', 'powder-coated', coats, 0.95, 'outdoor', 'Powder-coated steel', 'Gepoedercoat staal'),
  'aluminium-coated': make('aluminium', 'powder-coated', coats, 1.05, 'wipe', 'Powder-coated aluminium', 'Gepoedercoat aluminium'),
  'aluminium-anodised': make('aluminium', 'anodised', ['light-grey', 'graphite', 'black', 'gold'], 1.1, 'wipe', 'Anodised aluminium', 'Geanodiseerd aluminium'),
  'stainless-brushed': make('stainless-steel', 'brushed', ['black', 'graphite', 'light-grey'], 1.1, 'metal', 'Brushed stainless steel', 'Geborsteld roestvrij staal'),
  'brass-brushed': make('brass', 'brushed', ['brass', 'gold'], 1.35, 'metal', 'Brushed brass', 'Geborsteld messing'),
  'steel-brass': make('steel', 'powder-coated', ['brass', 'black', 'graphite', 'white'], 1, 'wipe', 'Lacquered steel', 'Gelakt staal'),
  'enamel-glazed': make('enamel', 'glazed', ['white', 'cream', 'pine', 'petrol', 'navy', 'red', 'mustard', 'graphite'], 1, 'dishes', 'Enamelled steel', 'Geëmailleerd staal'),
  'lamp-enamel': make('enamel', 'glazed', ['white', 'cream', 'pine', 'petrol', 'navy', 'red', 'mustard', 'graphite'], 1, 'wipe', 'Enamelled steel', 'Geëmailleerd staal'),
  'iron-enamelled': make('cast-iron', 'glazed', ['terracotta', 'red', 'petrol', 'navy', 'pine', 'cream', 'graphite', 'mustard'], 1.3, 'iron', 'Enamelled cast iron', 'Geëmailleerd gietijzer'),
  'linen-washed': make('linen', 'washed', cloths, 1.12, 'washable', 'Washed linen', 'Gewassen linnen'),
  'cotton-woven': make('cotton', 'woven', cloths, 1, 'washable', 'Woven cotton', 'Geweven katoen'),
  'wool-woven': make('wool', 'woven', cloths, 1.3, 'wool', 'Woven wool', 'Geweven wol'),
  'velvet-woven': make('velvet', 'woven', ['pine', 'moss', 'petrol', 'navy', 'mustard', 'ochre', 'terracotta', 'wine', 'blush', 'graphite'], 1.18, 'upholstery', 'Velvet', 'Fluweel'),
  'boucle-woven': make('boucle', 'woven', pales, 1.2, 'upholstery', 'Bouclé', 'Bouclé'),
  'polyester-woven': make('polyester', 'woven', cloths, 0.85, 'upholstery', 'Recycled polyester', 'Gerecycled polyester'),
  'seat-linen': make('linen', 'woven', cloths, 1.08, 'upholstery', 'Linen blend', 'Linnenmix'),
  'seat-wool': make('wool', 'woven', cloths, 1.25, 'upholstery', 'Wool felt', 'Wolvilt'),
  'seat-leather': make('leather', 'waxed', hides, 1.6, 'leather', 'Full-grain leather', 'Volnerfleer'),
  'outdoor-cloth': make('polyester', 'woven', ['cream', 'sand', 'light-grey', 'graphite', 'sage', 'petrol', 'terracotta'], 1, 'outdoor', 'Weatherproof cloth', 'Weerbestendige stof'),
  'leather-waxed': make('leather', 'waxed', [...hides, 'navy', 'sand'], 1.4, 'leather', 'Vegetable-tanned leather', 'Plantaardig gelooid leer'),
  'suede-matt': make('suede', 'matt', ['tan', 'sand', 'slate', 'navy', 'moss', 'wine', 'graphite', 'dark-brown'], 1.2, 'leather', 'Suede', 'Suède'),
  'canvas-waxed': make('canvas', 'waxed', ['sand', 'moss', 'pine', 'navy', 'slate', 'mustard', 'terracotta', 'graphite'], 1, 'sponge', 'Waxed canvas', 'Gewaxt canvas'),
  'cotton-canvas': make('canvas', 'woven', ['cream', 'sand', 'sage', 'navy', 'blush', 'mustard', 'graphite'], 0.9, 'sponge', 'Cotton canvas', 'Katoenen canvas'),
  'nylon-woven': make('nylon', 'woven', ['moss', 'petrol', 'slate', 'navy', 'terracotta', 'mustard', 'graphite'], 0.95, 'sponge', 'Recycled nylon', 'Gerecycled nylon'),
  'terry-woven': make('cotton', 'woven', ['white', 'cream', 'sand', 'sage', 'sky', 'slate', 'petrol', 'blush', 'terracotta', 'mustard', 'graphite'], 1, 'hot-wash', 'Looped cotton', 'Badstof van katoen'),
  'terry-linen': make('linen', 'washed', ['white', 'cream', 'sand', 'sage', 'sky', 'slate', 'blush'], 1.25, 'hot-wash', 'Washed linen waffle', 'Gewassen wafellinnen'),
  'wear-wool': make('wool', 'woven', ['navy', 'slate', 'graphite', 'black', 'brown', 'sand', 'pine', 'wine'], 1.3, 'wool', 'Fine wool', 'Fijne wol'),
  'wear-cotton': make('cotton', 'woven', ['navy', 'slate', 'black', 'sand', 'pine', 'moss', 'wine', 'terracotta', 'sky'], 1, 'washable', 'Organic cotton', 'Biologisch katoen'),
  'wear-linen': make('linen', 'washed', ['navy', 'slate', 'sand', 'sage', 'moss', 'terracotta', 'blush', 'black'], 1.15, 'washable', 'Washed linen', 'Gewassen linnen'),
  'wear-viscose': make('viscose', 'woven', ['navy', 'black', 'wine', 'petrol', 'pine', 'blush', 'mustard', 'lilac'], 0.9, 'washable', 'Viscose', 'Viscose'),
  'denim-washed': make('denim', 'washed', ['black', 'graphite', 'navy', 'blue', 'slate', 'light-grey'], 1, 'washable', 'Organic denim', 'Biologisch denim'),
  'felt-matt': make('wool', 'matt', ['graphite', 'navy', 'brown', 'sand', 'moss', 'wine'], 1.2, 'sponge', 'Wool felt', 'Wolvilt'),
  'wicker-woven': make('wicker', 'woven', [], 1, 'sponge', 'Peeled willow', 'Geschilde wilgentenen'),
  'straw-woven': make('straw', 'woven', ['sand', 'tan', 'honey-oak', 'brown'], 0.95, 'sponge', 'Plaited straw', 'Gevlochten stro'),
  'plush-woven': make('plush', 'woven', ['ochre', 'tan', 'brown', 'cream', 'light-grey', 'blush'], 1, 'washable', 'Soft plush', 'Zacht pluche'),
  'stoneware-glazed': make('stoneware', 'glazed', glazes, 1, 'dishes', 'Glazed stoneware', 'Geglazuurd steengoed'),
  'porcelain-glazed': make('porcelain', 'glazed', ['white', 'cream', 'sky', 'sage', 'blush'], 1.15, 'dishes', 'Porcelain', 'Porselein'),
  'pot-stoneware': make('stoneware', 'glazed', glazes, 1.1, 'plant', 'Stoneware pot', 'Pot van steengoed'),
  'pot-terracotta': make('terracotta', 'unglazed', ['terracotta', 'tan', 'ochre', 'blush', 'sand'], 0.95, 'plant', 'Terracotta pot', 'Terracotta pot'),
  'pot-concrete': make('concrete', 'matt', ['grey', 'light-grey', 'graphite', 'sand'], 1.05, 'plant', 'Concrete pot', 'Betonnen pot'),
  'vase-stoneware': make('stoneware', 'glazed', glazes, 1.1, 'vase', 'Glazed stoneware', 'Geglazuurd steengoed'),
  'vase-terracotta': make('terracotta', 'unglazed', ['terracotta', 'tan', 'ochre', 'sand'], 0.9, 'vase', 'Unglazed terracotta', 'Ongeglazuurde terracotta'),
  'flowers-glazed': make('stoneware', 'glazed', ['grey', 'white', 'cream', 'sage', 'sky', 'slate', 'blush'], 1, 'flowers', 'Stoneware vase', 'Vaas van steengoed'),
  'flowers-concrete': make('concrete', 'matt', ['grey'], 0.95, 'flowers', 'Concrete vase', 'Betonnen vaas'),
  'stone-cut': make('stone', 'matt', ['cream', 'sand', 'light-grey', 'grey'], 1.2, 'outdoor', 'Cast stone', 'Gegoten natuursteen'),
  'lamp-glass': make('glass', 'matt', ['brass', 'black', 'graphite'], 1.1, 'wipe', 'Opal glass', 'Opaalglas'),
  'lamp-ceramic': make('stoneware', 'glazed', glazes, 1.1, 'wipe', 'Glazed ceramic', 'Geglazuurd keramiek'),
  'shade-linen': make('linen', 'woven', ['cream', 'sand', 'sage', 'blush', 'ochre', 'terracotta', 'slate', 'light-grey'], 1.1, 'dust', 'Linen shade', 'Linnen kap'),
  'shade-cotton': make('cotton', 'woven', ['cream', 'red', 'pine', 'petrol', 'mustard', 'blush', 'graphite'], 0.95, 'dust', 'Cotton shade', 'Katoenen kap'),
  'paper-matt': make('paper', 'matt', ['graphite', 'red', 'pine', 'navy', 'brown'], 0.9, 'dust', 'Washi paper', 'Washipapier'),
  'candle-wax': make('wax', 'matt', ['wine', 'cream', 'pine', 'petrol', 'terracotta', 'mustard', 'blush', 'graphite'], 1, 'dust', 'Turned wood, beeswax', 'Gedraaid hout, bijenwas'),
  'glass-clear': make('glass', 'clear', [], 1, 'dishes', 'Clear glass', 'Helder glas'),
  'glass-fine': make('glass', 'polished', [], 1.35, 'dishes', 'Fine crystal glass', 'Fijn kristalglas'),
  'plastic-matt': make('plastic', 'matt', plastics, 0.95, 'device', 'Recycled plastic', 'Gerecycled kunststof'),
  'plastic-outdoor': make('plastic', 'matt', plastics, 0.9, 'outdoor', 'Recycled plastic', 'Gerecycled kunststof'),
  'plastic-toy': make('plastic', 'matt', cheerful, 0.95, 'outdoor', 'Recycled plastic', 'Gerecycled kunststof'),
  'device-aluminium': make('aluminium', 'anodised', ['light-grey', 'graphite', 'gold', 'sky', 'blush'], 1.15, 'device', 'Anodised aluminium', 'Geanodiseerd aluminium'),
  'device-wood': make('walnut', 'oiled', ['walnut', 'cherry', 'oak', 'wenge', 'black'], 1.25, 'device', 'Walnut veneer', 'Notenfineer'),
  'device-leather': make('leather', 'waxed', ['brown', 'tan', 'black', 'dark-brown', 'navy'], 1.2, 'device', 'Leather and steel', 'Leer en staal'),
  'device-cloth': make('polyester', 'woven', ['light-grey', 'graphite', 'sand', 'sage', 'sky', 'blush'], 1, 'device', 'Woven cloth', 'Geweven stof'),
  'white-goods': make('enamel', 'powder-coated', ['white', 'light-grey', 'silver', 'graphite'], 1, 'machine', 'Enamelled steel', 'Geëmailleerd staal'),
  'kitchen-steel': make('steel', 'lacquered', ['white', 'cream', 'sage', 'sky', 'mustard', 'orange', 'red', 'graphite', 'black'], 1, 'machine', 'Lacquered steel', 'Gelakt staal'),
  'kitchen-plastic': make('plastic', 'matt', ['white', 'cream', 'black', 'graphite', 'sage', 'red'], 0.9, 'machine', 'BPA-free plastic', 'BPA-vrij kunststof'),
  'gold-polished': make('gold', 'polished', ['gold', 'brass'], 1.5, 'jewel', '14-carat gold', '14-karaats goud'),
  'silver-polished': make('silver', 'polished', ['silver', 'light-grey'], 0.75, 'jewel', 'Sterling silver', 'Sterlingzilver'),
  'strap-leather': make('leather', 'waxed', ['brown', 'tan', 'black', 'dark-brown', 'navy', 'pine'], 1, 'jewel', 'Steel case, leather strap', 'Stalen kast, leren band'),
  'acetate-polished': make('acetate', 'polished', ['black', 'dark-brown', 'navy', 'pine', 'wine', 'brown'], 1, 'lenses', 'Polished acetate', 'Gepolijst acetaat'),
  'frame-titanium': make('titanium', 'brushed', ['grey', 'black', 'gold', 'silver', 'navy'], 1.15, 'lenses', 'Brushed titanium', 'Geborsteld titanium'),
  'bike-steel': make('steel', 'powder-coated', ['pine', 'black', 'graphite', 'petrol', 'sky', 'red', 'mustard', 'cream', 'wine'], 0.95, 'ride', 'Chrome-molybdenum steel', 'Chroommolybdeenstaal'),
  'bike-aluminium': make('aluminium', 'powder-coated', ['white', 'graphite', 'black', 'sky', 'moss', 'orange'], 1.1, 'ride', 'Aluminium frame', 'Aluminium frame'),
  'ball-rubber': make('rubber', 'matt', ['orange', 'brown', 'red', 'blue', 'green'], 0.9, 'sponge', 'Natural rubber', 'Natuurrubber'),
  'ball-leather': make('leather', 'matt', ['black', 'red', 'navy', 'pine', 'petrol'], 1.1, 'sponge', 'Stitched leather', 'Gestikt leer'),
  'tent-nylon': make('nylon', 'woven', ['moss', 'pine', 'petrol', 'terracotta', 'ochre', 'sand'], 1, 'outdoor', 'Coated nylon', 'Gecoat nylon'),
  'weight-iron': make('cast-iron', 'matt', ['slate', 'graphite', 'black', 'petrol', 'blush', 'sage'], 1, 'sponge', 'Rubber-coated cast iron', 'Gietijzer met rubber'),
  'guitar-lacquered': make('maple', 'lacquered', ['red', 'black', 'petrol', 'sky', 'mustard', 'cream', 'pine', 'wine'], 1, 'instrument', 'Lacquered maple', 'Gelakt esdoorn'),
  'piano-polished': make('beech', 'polished', ['black', 'white', 'walnut', 'chestnut', 'wenge'], 1, 'instrument', 'Polished beech', 'Gepolijst beuken'),
  'tool-steel': make('steel', 'polished', ['terracotta', 'red', 'mustard', 'petrol', 'graphite', 'green'], 1, 'tool', 'Forged steel, ash handle', 'Gesmeed staal, essen steel'),
  'tool-plastic': make('plastic', 'matt', [], 1, 'tool', 'Rubberised grip', 'Greep met rubber'),
} as const satisfies Record<string, Surface>

export type SurfaceCode = keyof typeof surfaces
