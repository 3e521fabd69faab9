import type { WordLists } from './word-lists.ts'

/** Dutch, folded and singular. */
export const dutch: WordLists = {
  same: `
    mes, messen
    glas, glazen
    vaas, vazen
    kind, kinderen, kids
    ei, eieren
    muis, muizen
    hout, houten
    wol, wollen
    katoen, katoenen
    leer, leren, lederen, leder
    metaal, metalen
    staal, stalen
    goud, gouden
    zilver, zilveren
    linnen, lijnwaad
    eik, eiken, eikenhout, eikenhouten
    beuk, beuken, beukenhout
    noten, notenhout, walnoot, walnoten
    grenen, grenenhout, vuren
    marmer, marmeren
    rotan, rotanen
    riet, rieten
    cactus, cactussen
    tv, tv's
    foto, foto's
    wifi, wi-fi`,
  like: `
    bank, sofa, zitbank, bankstel, canape
    fauteuil, leunstoel, luie stoel, armstoel, relaxstoel
    eetkamerstoel, eetstoel, keukenstoel
    kruk, barkruk, barstoel
    poef, hocker, voetenbank
    zitzak, zitkussen
    bureaustoel, kantoorstoel, werkstoel
    tv, televisie, smart-tv, beeldbuis
    projector, beamer
    koelkast, ijskast, koel-vriescombinatie
    wasmachine, wasautomaat
    droger, wasdroger, droogtrommel
    stofzuiger, kruimeldief
    magnetron, microgolf
    telefoon, smartphone, mobiel, mobieltje, gsm
    laptop, notebook, schootcomputer
    tablet, ipad
    koptelefoon, hoofdtelefoon, headset
    oortjes, oordopjes, in-ear, oordoppen, earbuds
    luidspreker, speaker, box, geluidsbox
    camera, fototoestel, fotocamera
    beveiligingscamera, bewakingscamera
    fiets, rijwiel, tweewieler
    step, autoped
    broek, pantalon
    spijkerbroek, jeans
    trui, sweater, pullover
    sneaker, gymschoen, sportschoen
    instapper, mocassin, loafer
    handtas, schoudertas, damestas
    rugzak, rugtas, backpack
    koffer, reiskoffer, trolley
    jas, jack, mantel, jasje, colbert
    horloge, polshorloge
    bril, leesbril
    zonnebril, zonneglazen
    pet, cap
    paraplu, regenscherm
    kledingkast, garderobekast, klerenkast, garderobe
    ladekast, commode, dressoir
    boekenkast, boekenrek, boekenplank, wandkast
    nachtkastje, nachttafel
    salontafel, koffietafel, bijzettafel, lage tafel
    eettafel, eetkamertafel, keukentafel
    bureau, schrijftafel, werktafel
    kaptafel, toilettafel
    kapstok, garderoberek, kledingrek
    tv-meubel, tv-kast, tv-dressoir
    wieg, babybed, ledikant
    stapelbed, etagebed
    hanglamp, plafondlamp, pendellamp
    vloerlamp, staande lamp, staanlamp
    bureaulamp, leeslamp
    tafellamp, nachtlamp, bedlampje
    wandlamp, muurlamp
    lantaarn, windlicht, stormlamp
    kandelaar, kaarsenstandaard, kaarsenhouder
    koekenpan, bakpan
    steelpan, sauspan
    braadpan, stoofpan, cocotte
    soeppan, kookpan
    percolator, mokapot, espressopot, moka
    cafetiere, french press, koffiepers
    koffiezetapparaat, koffiemachine, koffieapparaat, filterapparaat
    waterkoker, fluitketel, waterketel, ketel
    theepot, theekan
    mok, beker, kopje
    glas, waterglas, drinkglas, tumbler
    bord, dinerbord, etensbord
    kom, soepkom, schaaltje
    servies, eetservies
    bestek, messen en vorken
    messenblok, messenhouder, messenrek
    blender, smoothiemaker, mixer
    broodrooster, toaster
    handdoek, badhanddoek, badlaken
    zeeppompje, zeepdispenser
    wasmand, wasbox
    kamerplant, huisplant, groene plant
    vetplant, succulent, cactus
    bos tulpen, tulp, snijbloem
    ligstoel, ligbed, strandstoel, lounger
    tuin, buiten, terras
    grasmaaier, maaimachine, grasmachine
    kruiwagen, tuinkar
    schommel, schommelset
    wip, wipwap
    knuffel, knuffelbeer, teddybeer, pluchen beer
    speelgoedauto, autootje
    puzzel, legpuzzel
    voetbal, bal
    loopband, renband
    halter, dumbbell, gewicht
    boormachine, boor, accuboormachine, klopboor
    klok, wandklok
    wekker, alarmklok`,
  kinds: `
    metaal, staal, aluminium, messing, gietijzer
    stof, linnen, katoen, wol, fluweel, boucle, canvas, vilt, polyester
    aardewerk, steengoed, porselein, terracotta
    groen, salie
    blauw, petrol
    rood, terracotta
    grijs, grafiet
    bruin, kastanje, walnoot
    beige, zand, creme
    paars, lila
    geel, mosterd, oker
    donker hout, walnoot, wenge
    licht hout, eikenhout, essenhout, beukenhout
    meubel, bank, fauteuil, tafel, stoel, kast, bed`,
}
