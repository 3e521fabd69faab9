import type { Words } from '../words.ts'
import { bagsWear } from './bags-wear.ts'
import { care } from './care.ts'
import { facts } from './facts.ts'
import { kitchen } from './kitchen.ts'
import { lighting } from './lighting.ts'
import { materialsHard } from './materials-hard.ts'
import { materialsSoft } from './materials-soft.ts'
import { measuresGoods } from './measures-goods.ts'
import { measuresHome } from './measures-home.ts'
import { plantsGarden } from './plants-garden.ts'
import { playMake } from './play-make.ts'
import { reviewDetails } from './review-details.ts'
import { reviewOpenings } from './review-openings.ts'
import { seating } from './seating.ts'
import { sleepBath } from './sleep-bath.ts'
import { soundScreen } from './sound-screen.ts'
import { sportOutdoor } from './sport-outdoor.ts'
import { tablesStorage } from './tables-storage.ts'

const departments = [
  seating,
  tablesStorage,
  sleepBath,
  lighting,
  kitchen,
  plantsGarden,
  soundScreen,
  bagsWear,
  sportOutdoor,
  playMake,
]

export const en: Words = {
  use: Object.assign({}, ...departments.map(({ use }) => use)),
  form: Object.assign({}, ...departments.map(({ form }) => form)),
  materials: { ...materialsHard, ...materialsSoft },
  care,
  measures: { ...measuresHome, ...measuresGoods },
  facts,
  reviews: { ...reviewOpenings, ...reviewDetails },
}
