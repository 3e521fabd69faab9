import type { DepartmentWords } from '../department-words.ts'

export const soundScreen: DepartmentWords = {
  use: {
    headphones: [
      'Voor in de trein, op kantoor, en voor de plaat die je alleen wilt horen.',
      'Stemmen klinken als stemmen, en een bas als een bas.',
      'Muziek aan, en de wereld gaat vanzelf zachter.',
      'Zo licht dat je het vergeet, en zo goed dat je dat niet wilt.',
    ],
    speakers: [
      'De kamer is vol muziek, en die van de buren niet.',
      'Voor muziek bij het eten, podcasts tijdens het koken, en elke dag één hard nummer.',
      'Helder op laag volume, want zo luister je het vaakst.',
      'Je hoort de ruimte waarin de plaat is opgenomen.',
    ],
    'radios-clocks': [
      'Gezelschap terwijl de koffie doorloopt.',
      'Eén blik, één knop, en je weet hoe de dag ervoor staat.',
      'Met een vaste plek in huis, en dat jarenlang.',
      'Een goed begin van de dag begint met iets anders dan een telefoon.',
    ],
    'televisions-projectors': [
      'Voor de film op vrijdag en de wedstrijd op zondag.',
      'Zodra het licht uitgaat, is de woonkamer een bioscoop.',
      'Uit is het een rustig ding, en dat is het grootste deel van de dag.',
      'Hij past bij je avonden, en hij past bij je muur.',
    ],
    cameras: [
      'Deze camera ziet wat jij had gemist.',
      'Scherp overdag, helder ’s nachts, en in een seconde klaar.',
      'Een camera die er is als je hem nodig hebt, en niet thuis in een la.',
      'De beelden blijven van jou: thuis bewaard, nergens heen gestuurd.',
    ],
    'laptops-tablets': [
      'Licht genoeg voor aan de keukentafel, snel genoeg om er de hele dag te werken.',
      'Voor brieven, lessen en de laatste aflevering in bed.',
      'Hij is wakker voor je zit, en blijft koel op schoot.',
      'Batterij, scherm en opslag zijn te vervangen, zodat het apparaat zelf dat niet hoeft.',
    ],
    phones: [
      'Hij haalt een lange dag, en maakt aan het eind nog een goede foto.',
      'Zeven jaar updates, een batterij die je kunt laten vervangen, en een eerlijke prijs.',
      'Hij past in je hand, in je zak en in je budget.',
      'Alles wat je elke dag gebruikt, en weinig wat je niet gebruikt.',
    ],
    'security-camera': [
      'Een oogje op de voordeur zolang je weg bent.',
      'Voor de oprit, de schuur en de fiets die wat waard is.',
      'Scherp overdag, helder ’s nachts, en verder stil.',
      'De beelden blijven van jou: thuis bewaard, nergens heen gestuurd.',
    ],
  },
  form: {
    earbuds: [
      'Twee kleine dopjes in een rond doosje, dat ze onderweg oplaadt.',
      'Er zitten drie maten zachte dopjes bij, en één daarvan is de jouwe.',
    ],
    headphones: [
      'Een brede band over een smalle beugel verdeelt het gewicht, en de schelpen draaien plat.',
      'Diepe kussens sluiten om je oor; de band wordt soepel als een goede schoen.',
    ],
    'on-ear-headphones': [
      'Twee grote knoppen die je blind vindt, en kussens die je kunt vervangen.',
      'De beugel vouwt naar binnen, en een kwartier laden geeft een avond muziek.',
    ],
    'bookshelf-speaker': [
      'Een gesloten houten kast met een stoffen front dat je eraf klikt.',
      'Klein genoeg voor een plank tussen de romans, met geluid voor de hele kamer.',
    ],
    'docking-station': [
      'Een lange buis met een klok in het midden en aan elk uiteinde een luidspreker.',
      'Het wekt je met de radio, en dimt ’s nachts zijn schermpje.',
    ],
    'portable-speaker': [
      'Een rond blok met een lus, dat best nat mag regenen.',
      'Vier knoppen bovenop, zanddicht eronder, en een lus om hem aan een tak te hangen.',
    ],
    'smart-speaker': [
      'Een zachte cilinder in geweven stof; de ring bovenop licht op als hij luistert.',
      'Met één schakelaar gaat de microfoon echt uit.',
    ],
    'tower-speaker': [
      'Twee woofers en een tweeter in een slanke zuil, met houten zijkanten.',
      'Hij staat op spikes, zodat de vloer er niets van merkt.',
    ],
    'alarm-clock': [
      'Een witte wijzerplaat met duidelijke cijfers in een vierkante kast, zonder getik.',
      'Eén tik, en je hebt nog negen minuten.',
    ],
    'retro-radio': [
      'Een grote draaischijf, een echt hengsel en een front met fijne ribbels, als in 1958.',
      'Het uiterlijk is oud, de ontvangst niet: digitale zenders en gewoon FM.',
    ],
    'wall-clock': [
      'Een heldere wijzerplaat in een gebogen houten ring, met een rode secondewijzer.',
      'Je leest hem af vanaf de andere kant van de kamer, en je hoort hem niet.',
    ],
    television: [
      'Een zilveren rand zo smal dat je alleen het beeld ziet, op een slanke voet.',
      'De voet zit in het midden, dus hij past ook op een smal meubel.',
    ],
    'wide-television': [
      'Een donkere lijst, vlak tegen de muur; de beugel zit erbij.',
      'Uit is het een rustig zwart vlak tussen de schilderijen.',
    ],
    'compact-camera': [
      'Knoppen die je voelt, een greep van gekorreld leer en een lens die in het donker ziet.',
      'Hij lijkt op de camera van je vader, maar stuurt de foto naar je telefoon.',
    ],
    'security-camera': [
      'Een kapje houdt regen en lage zon weg, en de arm draait alle kanten op.',
      'Deze camera kent het verschil tussen een mens en een kat, en meldt alleen de eerste.',
    ],
    laptop: [
      'Een vlakke, koele behuizing, toetsen met wat slag en een scherm dat niet spiegelt.',
      'Hij gaat open met één vinger en vouwt door tot hij plat ligt.',
    ],
    tablet: [
      'Een dun blad van glas en metaal, niet zwaarder dan een roman.',
      'Vier speakers en smalle randen: liggend voor een film, staand voor de krant.',
    ],
    'large-smartphone': [
      'Drie lenzen in één rond oog, op een achterkant zonder vingerafdrukken.',
      'Een groot scherm voor kleine letters, met daarachter plek voor een grote batterij.',
    ],
    smartphone: [
      'Platte zijkanten en zachte hoeken; zo ligt hij zonder hoesje goed in de hand.',
      'Je duim komt bij elke hoek van het scherm.',
    ],
  },
}
