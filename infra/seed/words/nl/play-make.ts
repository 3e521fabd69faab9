import type { DepartmentWords } from '../department-words.ts'

export const playMake: DepartmentWords = {
  use: {
    'soft-toys-dolls': [
      'Een vriend voor in bed, in de auto en op de eerste schooldag.',
      'Luistert goed en vertelt niets door.',
      'Kleine handen vinden hem in het donker.',
      'Binnen een minuut heeft hij een naam.',
    ],
    'wooden-toys': [
      'Geen batterij, geen geluid, geen einde aan het spel.',
      'Het is wat ze ervan maken: een bus, een boot, een berg.',
      'Glad genoeg voor kleine handen, sterk genoeg voor het volgende kind.',
      'Zulk speelgoed vind je dertig jaar later terug op zolder.',
    ],
    'games-puzzles': [
      'Voor een regenachtige zondag en een goede verliezer.',
      'Snel geleerd, en nooit helemaal uit.',
      'Handen bezig, hoofden bij elkaar.',
      'Het mag tot morgen op tafel blijven staan.',
    ],
    instruments: [
      'Voor het eerste akkoord, en voor het stuk dat je nog wilt leren.',
      'Je speelt even in het voorbijgaan, en zo leer je het.',
      'Een goed instrument vergeeft de beginner en volgt de meester.',
      'We controleren elk exemplaar op gehoor voor het weggaat.',
    ],
    'desk-tools': [
      'Om dingen op te hangen, en om dingen te maken.',
      'Het ligt goed in de hand, ook na een uur.',
      'Gereedschap dat je uitleent, en terugvraagt.',
      'Eén goed stuk gereedschap, en de lijst met klusjes wordt korter.',
    ],
  },
  form: {
    'teddy-bear': [
      'Ronde oren, een geborduurde neus en armen die altijd open staan.',
      'Hij zit vanzelf rechtop en kijkt alsof hij op je wachtte.',
    ],
    'rocking-horse': [
      'Brede lopers die niet kunnen kantelen, met een laag zadel en een stevige greep.',
      'Een geschilderd paard op gebogen lopers, klaar voor een heel lange reis.',
    ],
    'toy-car': [
      'Een open toerwagen met reservewiel en treeplanken, in twee soorten hout.',
      'De wielen draaien op houten assen, en hij rolt zo de halve kamer door.',
    ],
    'toy-train': [
      'Een locomotief en twee wagons vol blokken, die je aan elkaar haakt.',
      'Opbouwen, wegrijden, omvallen, opnieuw beginnen.',
    ],
    'wooden-figure': [
      'Een koninkje met een kroon en een ronde neus, uit twee houtsoorten gedraaid.',
      'De armen bewegen, en de kroon blijft zitten.',
    ],
    'chess-set': [
      'Gedraaide stukken met vilt onder de voet, op een bord met een brede rand.',
      'De stukken zijn verzwaard, dus een gewaagde zet klinkt ook zo.',
    ],
    'house-puzzle': [
      'Een huis van dikke stukken in warme kleuren, met een schoorsteen die eraf kan.',
      'De stukken blijven ook rechtop staan, dus de puzzel wordt een straat.',
    ],
    'electric-guitar': [
      'Twee cutaways, drie elementen en een slanke hals; de standaard zit erbij.',
      'Hij blijft gestemd, en klinkt schoon net zo goed als hard.',
    ],
    'upright-piano': [
      'Achtentachtig gewogen toetsen, drie pedalen en een muziekstandaard in de klep.',
      'Het middelste pedaal laat een vilt zakken, dus je kunt tot laat oefenen.',
    ],
    drill: [
      'Twee snelheden, een snelspankop en een lampje dat schijnt waar de schroef komt.',
      'Licht genoeg om boven je hoofd te werken, met een lader die in een uur klaar is.',
    ],
    hammer: [
      'Een vierkante kop voor spijkers en een smalle kant om ze te beginnen.',
      'De gekleurde steel vind je ook in hoog gras zo terug.',
    ],
  },
}
