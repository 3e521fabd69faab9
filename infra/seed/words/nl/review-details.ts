import type { ReviewDetails } from '../review-words.ts'

export const reviewDetails: ReviewDetails = {
  good: {
    'seating': [
      'Je zit er uren goed op.',
      'Staat stevig op onze oude houten vloer.',
      'Zelfs mijn vader, die op elke stoel moppert, zei niets.',
      'De kat heeft er op dag één bezit van genomen.',
      'Bezoek kiest altijd deze.',
    ],
    'furniture': [
      'Zwaar, en dat bedoel ik als compliment.',
      'Alles paste in één keer.',
      'Eindelijk plek voor alles wat rondslingerde.',
      'De bezorgers droegen het zonder zuchten naar driehoog.',
      'Het oppervlak kan veel hebben: kinderen, hete thee, viltstift.',
    ],
    'bed': [
      'Geen kraakje, zelfs niet met twee springende kinderen.',
      'We slapen alsof we op vakantie zijn.',
      'Staat stevig, en oogt rustig in de kamer.',
      'Met z’n tweeën zo in elkaar gezet.',
    ],
    'linen': [
      'De eerste tien wasbeurten glansrijk doorstaan.',
      'De badkamer lijkt nu op die van een hotel.',
      'Zacht, dik en de volgende ochtend weer droog.',
      'De kleur is precies gebleven zoals die was.',
    ],
    'bath': [
      'Het geeft de ruimte net dat beetje extra.',
      'Heerlijk rustig van kleur.',
      'Goed afgewerkt, ook aan de kant die niemand ziet.',
      'Binnen tien minuten op zijn plek.',
    ],
    'lighting': [
      'Heerlijk warm licht in de avond.',
      'Geeft de hoek precies wat er ontbrak.',
      'Binnen een kwartier had ik licht.',
      'Ook mooi als het licht uit is.',
      'Sindsdien blijven we langer aan tafel.',
    ],
    'candle': [
      'Geeft een zachte gloed aan tafel.',
      'Staat stevig, ook met een beetje wind.',
      'Bij ons thuis nu elke avond aan.',
      'Eenvoudig en precies goed.',
    ],
    'kitchen': [
      'Elke dag in gebruik, en nog steeds mooi.',
      'Ligt fijn in de hand en is zo weer schoon.',
      'Mijn dochter wil hetzelfde voor haar eigen keuken.',
      'Simpel, goed, geen poespas.',
      'Alles smaakt er beter mee, zegt mijn man.',
    ],
    'machine': [
      'Stil, snel en duidelijk in gebruik.',
      'Doet zijn werk en zwijgt erover.',
      'Het oude apparaat was twee keer zo duur.',
      'Makkelijk schoon te maken, en dat is het halve werk.',
    ],
    'plants': [
      'Kwam rechtop, vochtig en vrolijk aan.',
      'Na drie maanden gaat het uitstekend.',
      'Met meer zorg ingepakt dan mijn eigen koffer.',
      'Nu al nieuw blad.',
    ],
    'flowers': [
      'Ze hebben elf dagen gestaan.',
      'Vers uit de doos, en alle knoppen gingen open.',
      'Mijn moeder belde in tranen, van blijdschap.',
      'De vaas alleen al was het waard.',
      'Voller dan op de foto.',
      '’s Ochtends bezorgd, ’s middags op tafel.',
    ],
    'garden': [
      'Heeft de hele zomer buiten gestaan, zonder een vlekje.',
      'De buren vroegen meteen waar het vandaan kwam.',
      'Stevig, en makkelijk te verplaatsen.',
      'De tuin wordt weer gebruikt.',
    ],
    'tool': [
      'Goede grip, goede balans, goede prijs.',
      'In een uur gedaan wat me eerst een ochtend kostte.',
      'Voelt alsof het mij gaat overleven.',
      'De buurman heeft het al twee keer geleend.',
    ],
    'sound-screen': [
      'Binnen vijf minuten klaar, zonder iets te lezen.',
      'Doet wat ik vraag, meteen, elke dag.',
      'Zo goed dat ik dingen merk die ik eerst miste.',
      'Rustig ontwerp, geen knipperende lampjes.',
      'Heeft een week vakantie goed doorstaan.',
    ],
    'clock': [
      'Geen geluid, en op de seconde gelijk.',
      'Goed te lezen, ook zonder bril.',
      'Batterij erin, klaar.',
    ],
    'bag': [
      'Er past meer in dan je denkt.',
      'Drie complimenten op de eerste dag.',
      'Licht, sterk, en past overal bij.',
      'Het stikwerk is heel netjes.',
    ],
    'wear': [
      'Zit als gegoten.',
      'Drie complimenten op de eerste dag.',
      'Licht, sterk, en past overal bij.',
      'De afwerking is heel netjes.',
      'Sinds de eerste dag elke dag aan.',
    ],
    'sport': [
      'Gebruikt in regen, modder en zand, zonder klagen.',
      'Ik ben weer in beweging, en dat zegt genoeg.',
      'Mijn zoon is er elke dag mee buiten.',
      'Zo uit de doos te gebruiken.',
      'Licht en toch stevig.',
    ],
    'toy': [
      'Onze jongste legt het niet meer weg.',
      'Glad, sterk en veilig.',
      'Al twee keer van de trap gevallen en nog heel.',
      'Met liefde gemaakt, dat zie je.',
    ],
    'music': [
      'Klinkt veel beter dan je voor die prijs verwacht.',
      'Gestemd uit de doos, en dat is zo gebleven.',
      'Mijn leraar keurt het goed.',
      'We spelen nu elke avond.',
    ],
  },
  bad: {
    'seating': [
      'Voor een hele avond wat hard.',
      'Ik had gedacht dat het iets hoger zou zijn.',
      'Op een zachte vloer laat het sporen na.',
    ],
    'furniture': [
      'Het uitpakken kostte meer tijd dan de rest.',
      'De achterkant is een stuk eenvoudiger dan de voorkant.',
      'Er komen sneller krassen op dan ik dacht.',
    ],
    'bed': [
      'Je hebt wel twee mensen nodig om het in elkaar te zetten.',
      'De handleiding bestaat alleen uit plaatjes, en weinig.',
    ],
    'linen': [
      'Bij de eerste was kwam er wat pluis af.',
      'De kleur past niet helemaal bij de andere die we bestelden.',
    ],
    'bath': [
      'Je ziet er elke vingerafdruk op.',
      'Een fractie kleiner dan ik had uitgemeten.',
    ],
    'lighting': [
      'Het snoer had een halve meter langer gemogen.',
      'Geeft minder licht dan ik had verwacht.',
      'Zonder lichtbron geleverd, dus kijk dat eerst na.',
    ],
    'candle': [
      'Ik dacht dat het iets groter zou zijn.',
      'Geeft minder licht dan ik had verwacht.',
    ],
    'kitchen': [
      'Zwaarder dan het lijkt.',
      'Toch liever met de hand afwassen, als je het mij vraagt.',
      'Iets kleiner dan ik had gerekend.',
    ],
    'machine': [
      'De piep aan het eind kan niet uit.',
      'Het snoer is aan de korte kant.',
    ],
    'plants': [
      'Bij aankomst kleiner dan op de foto.',
      'Een paar bladeren hadden de reis niet overleefd.',
    ],
    'flowers': [
      'Twee stelen waren geknakt.',
      'Na vijf dagen was het gedaan.',
      'De vaas is kleiner dan ik dacht.',
    ],
    'garden': [
      'Er is wel een stevige, vlakke ondergrond nodig.',
      'Na de winter was er wat onderhoud nodig.',
    ],
    'tool': [
      'Zwaarder dan mijn oude.',
      'Ik miste een duidelijke handleiding.',
    ],
    'sound-screen': [
      'Het instellen kostte me een avond.',
      'De updates komen op de onhandigste momenten.',
      'Ik mis één extra aansluiting.',
    ],
    'clock': [
      'Het lampje mag iets zachter.',
      'Iets kleiner dan verwacht.',
    ],
    'bag': [
      'Ik had graag één vak extra gehad.',
      'Het materiaal vlekt sneller dan ik wil.',
    ],
    'wear': [
      'Valt iets klein uit.',
      'Het materiaal vlekt sneller dan ik wil.',
      'Aan de pasvorm moest ik wennen.',
    ],
    'sport': [
      'Iets zwaarder dan vermeld.',
      'Er moest wat worden bijgesteld voor het goed was.',
    ],
    'toy': [
      'Na een week was het nieuwe eraf.',
      'Eén hoekje was niet helemaal afgewerkt.',
    ],
    'music': [
      'Na de reis moest er worden gestemd.',
      'Iets zwaarder dan ik had gedacht.',
    ],
  },
}
