import { tones } from '../tones.ts'
import { surface } from './surface.ts'

/** Cloth and leather on furniture and lamps. */
export const cloth = {
  'linen-washed': surface(
    'linen',
    'washed',
    1.12,
    'washable',
    tones.cloths,
    'Washed linen | Gewassen linnen',
  ),
  'cotton-woven': surface('cotton', 'woven', 1, 'washable', tones.cloths, 'Woven cotton | Geweven katoen'),
  'wool-woven': surface('wool', 'woven', 1.3, 'wool', tones.cloths, 'Woven wool | Geweven wol'),
  'velvet-woven': surface(
    'velvet',
    'woven',
    1.18,
    'upholstery',
    'pine moss petrol navy mustard ochre terracotta wine blush graphite',
    'Velvet | Fluweel',
  ),
  'boucle-woven': surface(
    'boucle',
    'woven',
    1.2,
    'upholstery',
    'white cream sand light-grey sage blush sky',
    'Bouclé | Bouclé',
  ),
  'polyester-woven': surface(
    'polyester',
    'woven',
    0.85,
    'upholstery',
    tones.cloths,
    'Recycled polyester | Gerecycled polyester',
  ),
  'seat-linen': surface('linen', 'woven', 1.08, 'upholstery', tones.cloths, 'Linen blend | Linnenmix'),
  'seat-wool': surface('wool', 'woven', 1.25, 'upholstery', tones.cloths, 'Wool felt | Wolvilt'),
  'seat-leather': surface(
    'leather',
    'waxed',
    1.6,
    'leather',
    'tan brown chestnut dark-brown black wine',
    'Full-grain leather | Volnerfleer',
  ),
  'outdoor-cloth': surface(
    'polyester',
    'woven',
    1,
    'outdoor',
    'cream sand light-grey graphite sage petrol terracotta',
    'Weatherproof cloth | Weerbestendige stof',
  ),
  'shade-linen': surface(
    'linen',
    'woven',
    1.1,
    'dust',
    'cream sand sage blush ochre terracotta slate light-grey',
    'Linen shade | Linnen kap',
  ),
  'shade-cotton': surface(
    'cotton',
    'woven',
    0.95,
    'dust',
    'cream red pine petrol mustard blush graphite',
    'Cotton shade | Katoenen kap',
  ),
} as const
