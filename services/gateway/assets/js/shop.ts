/**
 * What script adds to pages that work without it. One module, loaded on every page, deferred; each part looks for its
 * own place in the page and does nothing where there is none. Checked with `tsc -p services/gateway/assets/js`.
 */
import { wireCart } from './cart.ts'
import { watchFilters } from './filters.ts'
import { wireGallery } from './gallery.ts'
import { bringWhatGoesWith } from './goes-with.ts'
import { watchStock } from './live-stock.ts'
import { wireMenus } from './menus.ts'
import { markDepartment } from './nav-here.ts'
import { restoreList, watchShowMore } from './show-more.ts'
import { wireSuggestions } from './suggest.ts'
import { wireVariants } from './variant.ts'
import { wireXray } from './xray-key.ts'

wireMenus()
wireCart()
markDepartment()
wireSuggestions()
wireGallery()
wireVariants()
watchStock()
bringWhatGoesWith()
watchFilters()
watchShowMore()
restoreList()
wireXray()
