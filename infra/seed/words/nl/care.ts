import type { Care } from '../../data/care.ts'

/** How to look after things. */
export const care: Record<Care, readonly string[]> = {
  oiled: [
    'Neem het af met een vochtige doek, en geef het eens per jaar nieuwe olie.',
    'Een kring van een kopje verdwijnt met wat olie en fijne staalwol.',
    'Afstoffen, een vochtige doek, in het voorjaar een drupje olie: meer hoeft niet.',
    'De olie voedt het hout, en bijwerken kan zonder schuren.',
  ],
  wipe: [
    'Een vochtige doek is genoeg.',
    'Vlekken gaan eraf met een zachte doek en een drupje afwasmiddel.',
    'Neem af en toe stof af; de afwerklaag doet de rest.',
    'Droog het na het schoonmaken af, en het blijft jaren als nieuw.',
  ],
  outdoor: [
    'Spoel het af met de tuinslang; in de winter staat het graag droog.',
    'Zeep, water en een zachte borstel in het voorjaar, en het seizoen kan beginnen.',
    'Zon en regen zijn geen probleem; een hoes in de winter houdt het mooi.',
    'Veeg zand en blad eraf, laat het goed drogen, en het gaat jaren mee.',
  ],
  metal: [
    'Wrijf het op met een zachte doek en wat azijn als het mag glanzen.',
    'Droog het na het wassen af, dan blijven er geen watervlekken achter.',
    'Gebruik geen schuurspons; warm water en zeep zijn genoeg.',
  ],
  dishes: [
    'Het gaat honderden keren in de vaatwasser en komt er hetzelfde uit.',
    'Afwassen kan met de hand of in de machine; dof wordt het van geen van beide.',
    'Aanslag gaat weg met een lepel zuiveringszout.',
    'Het kan tegen warmte en kou, al is het niet vlak na elkaar.',
  ],
  iron: [
    'Laat het afkoelen voor je het afwast, en ruim het nooit nat op.',
    'Week wat is aangebrand; een houten spatel doet de rest.',
    'Was het met de hand af, en het overleeft het recept.',
  ],
  washable: [
    'De stof mag op veertig graden in de was en droogt aan de lijn.',
    'Was het binnenstebuiten met gelijke kleuren, en strijk het licht vochtig.',
    'Koel wassen, nat ophangen, en strijken is niet nodig.',
    'Het mag in de machine, en wordt daar alleen maar beter van.',
  ],
  plush: [
    'Het mag op dertig graden in de was, in een kussensloop.',
    'Hang het op aan de oren, en je wordt vergeven.',
    'Een zachte borstel, eens per maand, houdt de vacht levendig.',
  ],
  wool: [
    'Liever luchten dan wassen; wol wordt ’s nachts vanzelf weer fris.',
    'Borstel het nu en dan, en was het koud, op het wolprogramma.',
    'Een paar uur buiten bij mistig weer doet wol goed.',
  ],
  upholstery: [
    'Zuig het met een zacht mondstuk, en dep gemorste koffie meteen.',
    'De hoezen hebben een verborgen rits en kunnen worden gereinigd.',
    'Vlekken gaan eruit met lauw water en wat geduld.',
    'Keer en schud de kussens elke week, dan blijven ze in vorm.',
  ],
  leather: [
    'Neem het droog af, en geef het twee keer per jaar leervet.',
    'Regen laat vlekken achter die vanzelf vervagen, of met een warme hand.',
    'Houd het uit de middagzon, en het wordt alleen maar mooier.',
  ],
  sponge: [
    'Maak het schoon met een spons en koud water, en laat het drogen aan de lucht.',
    'Een vochtige spons haalt het vuil van een gewone dag eraf.',
    'Borstel droge modder eraf; meer onderhoud is er nauwelijks.',
  ],
  'hot-wash': [
    'Was op zestig graden, zonder wasverzachter, want die maakt de stof minder goed in drogen.',
    'Het mag in de droger; aan de lijn wordt het steviger.',
    'Sla het goed uit voor het ophangen, en de lusjes staan weer overeind.',
  ],
  plant: [
    'Geef water als de bovenste twee centimeter droog is, en laat het doorlopen.',
    'Draai de pot elke week een kwartslag, en de plant groeit recht.',
    'Geef voeding van maart tot september; in de winter rust de plant.',
    'De pot heeft een gat en een binnenbakje, zodat er nooit te veel water staat.',
  ],
  vase: [
    'Vul de vaas met lauw water, en maak hem schoon met een handje rijst.',
    'Waterdicht, en een viltje eronder spaart de tafel.',
    'Spoel met de hand om, dan blijft het oppervlak zoals het is.',
  ],
  flowers: [
    'Snijd twee centimeter van de stelen, en ververs om de drie dagen het water.',
    'Zet ze ’s nachts koel, dan staan ze langer dan een week.',
    'Ze zijn vanochtend gesneden; een lepel suiker helpt ze op weg.',
  ],
  dust: [
    'Neem het af met een droge, zachte doek.',
    'Eens per maand een zachte kwast is ruim genoeg.',
    'Houd het droog, dan gaat het jaren mee.',
  ],
  device: [
    'Je krijgt drie jaar garantie, en een kabel die lang genoeg is.',
    'Onderdelen zijn tien jaar lang bij ons te bestellen.',
    'Neem het af met een droge doek; de software zorgt voor zichzelf.',
    'De doos is helemaal van karton, zonder lader die je al hebt.',
  ],
  machine: [
    'Ontkalk of spoel af en toe; de handleiding laat in vier tekeningen zien hoe.',
    'Alle losse delen gaan er zonder gereedschap af en mogen in het sop.',
    'Er zit vijf jaar garantie op, en we repareren bij je thuis.',
  ],
  jewel: [
    'Poets het op met een zachte doek, en doe het af voor je gaat zwemmen.',
    'Eén keer per jaar reinigen en controleren we het gratis.',
    'Bewaar het in het eigen doosje, weg van sleutels en munten.',
  ],
  lenses: [
    'Eerst afspoelen, dan poetsen met het doekje dat erbij zit.',
    'De scharnieren draai je vast met het schroevendraaiertje in de koker.',
    'Leg de bril met de glazen omhoog, en ’s nachts in de koker.',
  ],
  ride: [
    'Smeer de ketting of de lagers vier keer per jaar, en alles loopt stil.',
    'De eerste onderhoudsbeurt, na drie maanden, is van ons.',
    'Houd de banden hard, en je voelt de wind in je rug.',
  ],
  instrument: [
    'Zet het niet op de tocht, en laat het eens per jaar nakijken.',
    'Neem het na het spelen af met een zachte, droge doek.',
    'Het houdt van een kamer die niet te droog en niet te vochtig is, net als jij.',
  ],
  tool: [
    'Veeg het schoon en hang het op; het is klaar voor de volgende keer.',
    'Een drupje olie in de herfst houdt de roest weg.',
    'Onderdelen die slijten zijn los te koop.',
  ],
}
