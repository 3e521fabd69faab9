import { bagsShoes } from './bags-shoes.ts'
import { chairs } from './chairs.ts'
import { cooking } from './cooking.ts'
import { garden } from './garden.ts'
import type { Goods } from './good.ts'
import { lighting } from './lighting.ts'
import { plants } from './plants.ts'
import { playMake } from './play-make.ts'
import { screens } from './screens.ts'
import { sleepBath } from './sleep-bath.ts'
import { sofasStools } from './sofas-stools.ts'
import { sound } from './sound.ts'
import { sportOutdoor } from './sport-outdoor.ts'
import { storage } from './storage.ts'
import { tableKitchen } from './table-kitchen.ts'
import { tables } from './tables.ts'
import { wear } from './wear.ts'

/** What can be sold, by the shape of its picture. */
export const goods: Goods = {
  ...chairs,
  ...sofasStools,
  ...tables,
  ...storage,
  ...sleepBath,
  ...lighting,
  ...cooking,
  ...tableKitchen,
  ...plants,
  ...garden,
  ...sound,
  ...screens,
  ...bagsShoes,
  ...wear,
  ...sportOutdoor,
  ...playMake,
}
