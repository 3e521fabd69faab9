import type { DepartmentWords } from '../department-words.ts'

export const tablesStorage: DepartmentWords = {
  use: {
    'dining-tables': [
      'Een tafel voor een gewone dinsdag, met ruimte over voor als iedereen komt.',
      'Eten, huiswerk, een puzzel van een week: het kan allemaal blijven liggen.',
      'Met een kleed erover of zonder: het staat allebei goed.',
      'Het meubel waar de rest van de dag omheen draait.',
    ],
    'coffee-tables': [
      'Voor de koffie, de afstandsbediening en de voeten die er niet op horen.',
      'Hij staat tussen bank en beeld en zit nooit in de weg.',
      'Groot genoeg voor een bordspel, laag genoeg om overheen te kijken.',
      'Twee kopjes, een stapel tijdschriften en een bos bloemen: daar is hij op gemaakt.',
    ],
    desks: [
      'Een plek voor mensen die alles eerst uitspreiden en dan pas ordenen.',
      'Er is plek voor een scherm, een schrift en allebei je ellebogen.',
      'Zet {het|hem} tegen een muur of midden in de kamer: het is rondom afgewerkt.',
      'Voor werk, voor brieven, en in het weekend voor de naaimachine.',
    ],
    shelving: [
      'Er past een bibliotheek in, met een plank over voor wat je op het strand vond.',
      'Boeken onderin, glazen bovenin, en bovenop wat de kat mooi vindt.',
      'Een kamer oogt netter zodra {het|hij} er staat, nog voor je hebt opgeruimd.',
      'De planken dragen zware boeken zonder door te buigen.',
    ],
    'chests-cabinets': [
      'Wat nog geen plek in huis heeft, vindt die hier.',
      'Linnengoed, brieven, spelletjes: alles gaat erin, en bovenop blijft plek voor een lamp.',
      '{Het|Hij} sluit stil, bergt veel en laat daar weinig van zien.',
      'Goed in een slaapkamer, en net zo goed onder een schilderij in de hal.',
    ],
    'wardrobes-racks': [
      'Er hangt een jaar aan kleren in, en zelfs in het donker vind je het goede stuk.',
      'Voor jassen in de winter, linnen in de zomer, en de koffer die nooit wordt opgeruimd.',
      'Alles hangt recht, dus het strijkijzer kan rusten.',
      'Een rustige voorkant voor heel veel stof.',
    ],
  },
  form: {
    'farm-table': [
      'Een dik blad op een schraag van gekruiste balken, met pennen verbonden zoals een schuur.',
      'De lange balk eronder is meteen een voetensteun.',
    ],
    'pedestal-table': [
      'Eén gedraaide kolom en vier gebogen voeten, dus niemand zit met een poot tussen de knieën.',
      'Een ronde tafel heeft geen hoofd: iedereen hoort iedereen.',
    ],
    'splayed-table': [
      'De poten lopen taps toe en staan schuin, waardoor de tafel lichter oogt dan hij is.',
      'Een slanke rand, ronde hoeken en verder niets: goed om aan te eten én te werken.',
    ],
    'two-tone-table': [
      'Een eiken blad op een geverfd onderstel, zoals keukentafels altijd waren.',
      'Het blad kan tegen een drukke ochtend; de poten geven wat kleur.',
    ],
    'low-table': [
      'Onder het glazen paneel zit een plank voor kranten, met een laatje ernaast.',
      'De rechte poten en rustige lijnen komen uit de jaren vijftig.',
    ],
    'stone-coffee-table': [
      'Het blad is ingelegd met stukjes steen, dus geen twee zijn gelijk.',
      'Een houten rand omlijst de steen, en dunne metalen poten dragen het geheel.',
    ],
    'wood-iron-coffee-table': [
      'Een houten rand omvat een glasplaat, boven een onderstel van gesmeed staal.',
      'De gebogen verbinding tussen de poten is meer dan sier: ze houdt alles recht.',
    ],
    'plain-desk': [
      'Drie platen en een achterwand, zo strak verbonden dat je de schroeven zoekt.',
      'De dichte zijkanten verbergen de kabels en de prullenbak.',
    ],
    'work-table': [
      'Kabelgaten in beide hoeken, en een stalen frame dat je knieën de ruimte geeft.',
      'De T-poten staan vlak op de vloer, en het paneel erachter verbergt de snoeren.',
    ],
    'writing-desk': [
      'Rechts een lade en een kastje, in donkerblauw geschilderd.',
      'De lade kan op slot, voor brieven die niemand aangaan.',
    ],
    'cube-shelf': [
      'Vier vakken: één open, twee met deurtjes, en één met een geperforeerd paneel in kleur.',
      'Platen passen erin, ordners ook, en een mand speelgoed net zo goed.',
    ],
    'display-cabinet': [
      'Twee glazen deuren houden het stof buiten en de mooie glazen in beeld.',
      'De planken zijn verstelbaar, dus de hoogste vaas beslist.',
    ],
    'utility-shelf': [
      'Vijf houten planken in een donker metalen frame; het staat goed in een voorraadkast en in een woonkamer.',
      'Je zet het zonder gereedschap in elkaar, en de stelvoeten vangen een scheve vloer op.',
    ],
    'wall-unit': [
      'Bovenin open vakken van verschillende breedte, onderin drie deuren voor de rommel.',
      'De verspringende staanders geven hoge en lage boeken elk een eigen plek.',
    ],
    'bedside-table': [
      'Twee laden: één voor het boek, één voor al het andere.',
      'De grepen zijn breed genoeg om zonder licht te vinden.',
    ],
    'chest-of-drawers': [
      'Zeven laden, een geprofileerde bovenrand en poten als van een landelijk dressoir.',
      'De kleine laden boven zijn voor brieven en sleutels, de diepe onder voor linnengoed.',
    ],
    dresser: [
      'Zes omlijste laden op soepele geleiders; elke lade gaat helemaal open.',
      'Breed genoeg om een baby op te verschonen, laag genoeg voor een spiegel erboven.',
    ],
    'tv-cabinet': [
      'Twee deuren voor de kabels, met ertussen een plank voor de speler.',
      'Het staat laag op korte metalen poten, en in de achterwand zitten gaten waar je ze nodig hebt.',
    ],
    'clothes-rail': [
      'Eén roede, twee staanders en vier wielen, waarvan je er twee vastzet.',
      'Onderaan is er plek voor schoenen, bovenaan voor een heel seizoen.',
    ],
    'mirror-wardrobe': [
      'Eén deur is een spiegel van boven tot onder; achter de andere zitten planken, een roede en een lade.',
      'De spiegel maakt de kamer breder, en de deuren sluiten de laatste centimeters vanzelf.',
    ],
    wardrobe: [
      'Bovenin twee hoge deuren, onderin vier laatjes, allemaal met ronde houten knopjes.',
      'Binnenin zit een roede over de volle breedte, en een hoedenplank.',
    ],
  },
}
