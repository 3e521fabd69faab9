import type { DepartmentWords } from '../department-words.ts'

export const lighting: DepartmentWords = {
  use: {
    'table-lamps': [
      'Een klein eiland van licht voor het eind van de dag.',
      'Zet hem waar de plafondlamp te veel is en de kaars te weinig.',
      'In een hoek met zo’n lamp ziet het er meteen bewoond uit.',
      'Voor naast het bed, op het dressoir, of voor het raam waar je zit te wachten.',
    ],
    'desk-lamps': [
      'Het licht valt op je werk en niet in je ogen.',
      'Voor late brieven, vroege tentamens en modelvliegtuigen.',
      'Richt hem op je boek, of op de muur als je alleen wat gloed wilt.',
      'Een lamp die luistert: duw, en hij blijft zo staan.',
    ],
    'floor-lamps': [
      'De donkere hoek naast de bank is gevuld, met alleen een stopcontact.',
      'Licht op de hoogte van je boek, van achter je schouder.',
      'Verplaats hem met de seizoenen: in de winter bij het raam, in de zomer bij de deur.',
      'Eén schakelaar bij je voet, en de avond is begonnen.',
    ],
    pendants: [
      'Hang hem laag, zo’n zestig centimeter boven de tafel, en iedereen ziet er op zijn best uit.',
      'Eén boven een ronde tafel, twee boven een lange.',
      'Hij trekt een kring van licht, en iedereen schuift erin.',
      'Boven het aanrecht, boven de trap, boven het boek dat je leest.',
    ],
    'wall-outdoor-lamps': [
      'Een licht dat zegt dat er iemand thuis is.',
      'De weg naar binnen is verlicht, zonder dat gasten worden verblind.',
      'Voor gang, trap of voordeur, overal waar geen tafel staat voor een lamp.',
      'Ook de muur wordt verlicht, en dat maakt een kleine ruimte groter.',
    ],
    'candles-lanterns': [
      'Voor avonden die iets langer mogen duren.',
      'Steek aan bij schemer, zet in het midden, en de telefoons verdwijnen.',
      'Een beetje gloed op tafel, op de trap of aan de rand van het terras.',
      'Het flakkert net genoeg om een gesprek gaande te houden.',
    ],
  },
  form: {
    'mushroom-lamp': [
      'Een witte koepel rust op een slanke steel, en maakt het licht helemaal zacht.',
      'Steel en voet zijn uit één stuk gedraaid; de schakelaar zit aan het snoer.',
    ],
    'stone-base-lamp': [
      'Zeven kiezels staan op elkaar, onder een wijde kap.',
      'Steen, hout en stof, elk gelaten zoals het is.',
    ],
    'vase-lamp': [
      'Een hoge, taps toelopende vaas tussen twee gouden ringen, met bovenop een gewone witte kap.',
      'Het glazuur vangt het licht van boven, zodat de kleur ’s avonds dieper wordt.',
    ],
    'desk-lamp': [
      'Een kap op een slanke hals, met de schakelaar in de ronde voet.',
      'De hals buigt voorover naar je papier, en al het gewicht zit onderin.',
    ],
    'task-lamp': [
      'Twee armen, drie scharnieren, en een kegel die draait waarheen je wilt.',
      'Veren in de arm houden het evenwicht; met messing knoppen stel je de stroefheid in.',
    ],
    'arc-lamp': [
      'Een dunne buis buigt om als een rietstengel en eindigt in een klein kapje.',
      'De kop draait en kantelt, en de ronde voet schuift onder een stoel.',
    ],
    'floor-lamp': [
      'Halverwege zit een tafeltje, voor een kopje of een bril.',
      'De kap zwenkt aan de arm, dus het licht gaat mee naar de andere stoel.',
    ],
    'tripod-lamp': [
      'Drie houten poten, een metalen knoop en een ronde kap: een landmeter met vakantie.',
      'De poten staan wijd genoeg om veilig te zijn naast kinderen en honden.',
    ],
    'dome-pendant': [
      'Een diepe koepel die alleen naar beneden schijnt, aan een snoer dat je kunt inkorten.',
      'Wit vanbinnen, kleur vanbuiten, met een zachte schouder waar de fitting zit.',
    ],
    'glass-pendant': [
      'Een platte kegel hangt aan een rechte messing stang, als in een biljartkamer.',
      'Door de stang hangt hij stil op de tocht, en de wijde rand spreidt het licht over de tafel.',
    ],
    'globe-pendant': [
      'Een bol van opaalglas onder een metalen kapje: een maan aan een snoer.',
      'Hij schijnt gelijkmatig naar alle kanten, zonder schaduw op het plafond.',
    ],
    'globe-wall-light': [
      'De bol ligt in een ondiep schoteltje, op een korte arm met een ronde plaat.',
      'Monteer hem met de bol naar boven of naar beneden; het klopt allebei.',
    ],
    'porch-light': [
      'Een lantaarn met heldere ruiten hangt aan een krul, zoals bij koetslampen.',
      'Het dakje houdt de regen van het glas, en je bereikt de lamp gemakkelijk van onderen.',
    ],
    candlestick: [
      'De witte voet is gedraaid, en de kaars in jouw kleur zit erbij.',
      'Een brede rand vangt het kaarsvet op voordat het tafelkleed dat doet.',
    ],
    'paper-lantern': [
      'Bedrukt papier om dunne ringen, tussen een donkere kap en een donkere voet.',
      'Het lampje erin is een kleine led, dus het papier blijft koel.',
    ],
    'stone-lantern': [
      'Een huisje met een gebogen dak en vier voeten, in steen gegoten.',
      'Zet een waxinelichtje achter de vensters, en het mos doet op den duur de rest.',
    ],
  },
}
