import type { Locale } from '../markets.ts'

/**
 * Last parts of compounds, each with its plural where it is not the word and `en` or `s`. Dutch writes "hanglamp" in one
 * word, English "bookcase": the stemmer knows neither their plurals nor their parts.
 */
const heads: Record<Locale, string[]> = {
  nl: `lamp stoel tafel kast:kasten bank bed:bedden kruk:krukken pan:pannen pot:potten mes:messen glas:glazen kan:kannen
    kop:koppen bord schaal:schalen kom:kommen machine apparaat:apparaten tas:tassen zak:zakken koffer schoen laars:laarzen
    jas:jassen jurk broek rok:rokken hoed pet:petten bril:brillen horloge klok:klokken ring fiets step:steps bal:ballen
    plant boom:bomen vaas:vazen spiegel plank rek:rekken meubel meubelen:meubelen doek kaars:kaarsen lantaarn telefoon
    luidspreker speaker camera:camera's speler gereedschap hamer boor:boren spel:spellen puzzel piano:piano's gitaar:gitaren
    pop:poppen beer:beren paard trein auto:auto's wieg mand bak:bakken houder standaard set:sets kleed:kleden kussen deken
    schommel tent mok:mokken servies:serviezen blok:blokken kachel oven koeler maaier kruiwagen wagen bloem bloempot:bloempotten
    scherm televisie radio:radio's laptop:laptops parasol paraplu:paraplu's hocker dressoir ladekast:ladekasten bureau:bureaus
    zetel fauteuil figuur:figuren hout leer staal groen blauw rood grijs bruin roze`.split(/\s+/),
  en: `lamp table chair case shelf:shelves pot pan glass:glasses board phone bag pack light stand rack tray bed bench:benches
    stool desk mirror clock watch:watches cup bowl plate knife:knives brush:brushes box:boxes basket holder towel cloth bike
    ball horse machine barrow mower speaker ware top`.split(/\s+/),
}
const plurals: Record<Locale, Map<string, string>> = { en: new Map(), nl: new Map() }
for (const locale of ['en', 'nl'] as const)
  for (const entry of heads[locale]) {
    const [head = '', plural] = entry.split(':')
    plurals[locale].set(head, head)
    for (const form of plural ? [plural] : [`${head}s`, ...(locale === 'nl' ? [`${head}en`] : [])])
      plurals[locale].set(form, head)
  }

/** A compound taken apart: "hanglampen" is "hang" and "lamp", in one word "hanglamp". Undefined when it is none. */
export function splitCompound(
  word: string,
  locale: Locale,
): { modifier: string; head: string; singular: string } | undefined {
  for (let at = 3; at <= word.length - 2; at++) {
    const head = plurals[locale].get(word.slice(at))
    if (head === undefined) continue
    const modifier = word.slice(0, at)
    return { modifier: modifier.replace(/-$/, ''), head, singular: modifier + head }
  }
  return undefined
}
