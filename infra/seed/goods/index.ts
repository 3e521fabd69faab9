import { bagsWear } from './bags-wear.ts'
import type { Goods } from './good.ts'
import { kitchen } from './kitchen.ts'
import { lighting } from './lighting.ts'
import { plantsGarden } from './plants-garden.ts'
import { playMake } from './play-make.ts'
import { seating } from './seating.ts'
import { sleepBath } from './sleep-bath.ts'
import { soundScreen } from './sound-screen.ts'
import { sportOutdoor } from './sport-outdoor.ts'
import { tablesStorage } from './tables-storage.ts'

/** What can be sold, by the shape of its picture. */
export const goods: Goods = {
  ...seating,
  ...tablesStorage,
  ...sleepBath,
  ...lighting,
  ...kitchen,
  ...plantsGarden,
  ...soundScreen,
  ...bagsWear,
  ...sportOutdoor,
  ...playMake,
}
