import { bagsWear } from './bags-wear.ts'
import type { Department } from './department.ts'
import { kitchen } from './kitchen.ts'
import { lighting } from './lighting.ts'
import { plantsGarden } from './plants-garden.ts'
import { playMake } from './play-make.ts'
import { seating } from './seating.ts'
import { sleepBath } from './sleep-bath.ts'
import { soundScreen } from './sound-screen.ts'
import { sportOutdoor } from './sport-outdoor.ts'
import { tablesStorage } from './tables-storage.ts'

/** The ten departments in the order of the shop's navigation. */
export const departments: readonly Department[] = [
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
