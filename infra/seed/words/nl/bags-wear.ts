import type { DepartmentWords } from '../department-words.ts'

export const bagsWear: DepartmentWords = {
  use: {
    handbags: [
      'Sleutels, boek en appel gaan erin, en komen er ook weer uit als je zoekt.',
      'Voor de markt in de ochtend en het restaurant in de avond.',
      'Een tas die mooier wordt door hem te gebruiken.',
      'Plek voor alles wat je nodig hebt, en geen plek voor de rest.',
    ],
    'backpacks-cases': [
      'In vijf minuten gepakt, en goed voor een week weg.',
      'Voor de trein, de fiets en een enkele gemiste aansluiting.',
      'Alles heeft een vak, en je weet nog welk.',
      'Gemaakt om perrons te zien, en daarna nog een paar.',
    ],
    shoes: [
      'Binnen een dag zijn ze ingelopen, en pas na jaren versleten.',
      'Voor straten, trappen en de dansvloer aan het eind van het feest.',
      'De leest is vriendelijk voor tenen, en dat merk je om zes uur ’s avonds.',
      'Je kunt ze laten verzolen, dus je mag eraan gehecht raken.',
    ],
    'hats-umbrellas': [
      'Voor zon, voor regen, en voor dagen die niet kunnen kiezen.',
      'Hij hangt bij de deur en gaat vaker naar buiten dan jijzelf.',
      'Iets op je hoofd of erboven, en je loopt gewoon door.',
      'De wind mocht meepraten toen we hem testten.',
    ],
    coats: [
      'Aan over een overhemd, uit over een stoel: het staat allebei goed.',
      'Voor op de fiets, op kantoor en daarna in het café.',
      'Je trekt {het|hem} aan in september en pas in mei weer uit.',
      'Zo gesneden dat je vrij beweegt en er toch netjes uitziet.',
    ],
    'dresses-trousers': [
      'Voor een werkdag die overgaat in een zomeravond.',
      'Past bij wat je al hebt, en hoeft bijna niet gestreken.',
      'Je kunt erin zitten, fietsen en dansen; we hebben alle drie geprobeerd.',
      'Zo’n stuk dat je als eerste uit de kast pakt.',
    ],
    'watches-rings': [
      'Klein, precies en gemaakt om door te geven.',
      'Voor een verjaardag met een nul, of een dinsdag met lef.',
      'Je kijkt er vaker naar dan nodig is, en dat mag.',
      'Het komt in een houten doosje, met een kaartje om op te schrijven.',
    ],
    glasses: [
      'Licht op je neus en helder tot aan de rand.',
      'Voor de menukaart, de landkaart en de zon recht vooruit.',
      'Je past thuis, en stuurt terug wat je niet staat.',
      'Ze blijven goed zitten, ook als je naar beneden kijkt.',
    ],
  },
  form: {
    handbag: [
      'Een zachte klep met een golvende rand, een korte band en binnenin een vak met rits.',
      'De band is lang genoeg voor de schouder en kort genoeg voor de hand.',
    ],
    'market-basket': [
      'Met de hand gevlochten, met een hoog hengsel waar een brood onder past.',
      'Sterk genoeg voor aardappels, licht genoeg voor bloemen.',
    ],
    'tote-bag': [
      'Twee leren hengsels aan een hoge, rechte tas die vanzelf blijft staan.',
      'Veertien centimeter diep: voor een laptop, een lunch en een paar schoenen.',
    ],
    backpack: [
      'Een ronde klep over een trekkoord, en banden die niet snijden.',
      'Zacht van vorm, stevig in de rug, met een gevoerd vak voor een laptop.',
    ],
    suitcase: [
      'Een gladde schaal met ronde hoeken; stickers plakken er goed op.',
      'De greep ligt vlak, en de voering rits je eruit om te wassen.',
    ],
    'ankle-boots': [
      'Een rechte schacht, een stevige hak en een rits aan de binnenkant.',
      'Net boven de enkel afgesneden, waar broek en rok allebei ophouden.',
    ],
    'court-shoes': [
      'Een slanke hak en een donkere neus, die de voet kleiner laat lijken.',
      'Onder de voetboog zit een kussentje, dus een avond mag duren.',
    ],
    moccasins: [
      'Een gestikte wreef, een lage hak en niets om te strikken.',
      'Je stapt er in de hal in en houdt ze de hele dag aan.',
    ],
    cap: [
      'Zes panelen, een gebogen klep en een bandje achterop.',
      'De klep is acht keer doorgestikt, zodat hij zijn bocht houdt.',
    ],
    'sun-hat': [
      'Een brede rand, een gedeukte bol en een zwart lint.',
      'Je rolt hem op voor in de koffer, en hij komt er net zo weer uit.',
    ],
    umbrella: [
      'Acht stalen baleinen, een lange punt en een kromme greep voor over je arm.',
      'Hij opent met een flinke plof en sluit zonder vingers ertussen.',
    ],
    'bomber-jacket': [
      'Gestreepte boorden, een lange rits en twee schuine zakken.',
      'De voering is glad, zodat het over een trui glijdt.',
    ],
    'suit-jacket': [
      'Twee knopen, smalle revers en zakken die echt open zijn.',
      'Half gevoerd, dus licht om te dragen, ook in een warme zaal.',
    ],
    dress: [
      'Brede bandjes, een getailleerd bovenstuk en een rok die zwiert als je draait.',
      'Hij valt net boven de knie, en er zitten zakken in.',
    ],
    jeans: [
      'Een rechte pijp, vijf zakken, en een omslag als je wilt.',
      'De taille zit middelhoog, en de stof geeft een beetje mee.',
    ],
    'pleated-skirt': [
      'Zachte plooien vanuit een brede band, tot op de knie.',
      'De plooien zijn blijvend geperst, en overleven dus de was.',
    ],
    ring: [
      'Eén heldere steen in zes klauwtjes, hoog op een gladde ring.',
      'De ring is vanbinnen rond, en schuift zo over de knokkel.',
    ],
    wristwatch: [
      'Een strakke wijzerplaat met dunne wijzers, aan een band die je zonder gereedschap wisselt.',
      'Plat genoeg voor onder een manchet, en duidelijk genoeg voor de trein.',
    ],
    'reading-glasses': [
      'Zonder rand onder het glas, dus je kijkt er zo overheen of doorheen.',
      'De poten zijn dun en soepel, met zachte uiteinden achter je oor.',
    ],
    sunglasses: [
      'Een gebogen montuur dat ook opzij sluit, waar de wind binnenkomt.',
      'Volledige bescherming tegen uv-licht, in een montuur dat een beetje meebuigt.',
    ],
  },
}
