import type { DepartmentWords } from '../department-words.ts'

export const kitchen: DepartmentWords = {
  use: {
    'coffee-tea': [
      'Voor het eerste kopje, het enige dat er echt toe doet.',
      'Koffie in de ochtend, thee om vier uur, en iets warms voor het slapen.',
      'Even rust, en de keuken ruikt zoals een keuken hoort te ruiken.',
      'Een klein ritueel, elke dag opnieuw, met iets moois in je handen.',
    ],
    pans: [
      'Van het fornuis zo op tafel, en de gasten mogen het zien.',
      'Voor traag stoofvlees, snelle eieren en alles wat de markt te bieden had.',
      'De warmte verdeelt zich goed, dus er brandt niets aan terwijl je het recept leest.',
      'Eén goede pan doet het werk van drie matige.',
    ],
    'knives-tools': [
      'Scherpe messen zijn veilige messen, en binnen handbereik worden ze gebruikt.',
      'Voor wie met plezier een ui snijdt, en zonder tranen.',
      'De sneden raken elkaar niet, dus ze blijven scherp.',
      'Er komt een la vrij, en het mooie gereedschap komt in beeld.',
    ],
    tableware: [
      'Gemaakt voor elke dag, want dan komt het op tafel.',
      'Het eten ziet er beter uit, en de kok krijgt de eer.',
      'Meng de kleuren of houd het bij één; je kunt de serie altijd aanvullen.',
      'Voor soep op maandag en voor twaalf gasten op zaterdag.',
    ],
    glassware: [
      'Een dunne rand en een stevige voet: meer heeft een glas niet nodig.',
      'Voor water bij de lunch en iets beters om zes uur.',
      'Houd het tegen het licht en je ziet alleen wat erin zit.',
      'Fijn om vast te houden, makkelijk te wassen, en los bij te bestellen als er één valt.',
    ],
    'small-appliances': [
      'Eén taak, en die goed gedaan, om zeven uur ’s ochtends.',
      '{Het|Hij} mag gewoon op het aanrecht blijven staan, zo mooi is {het|hij}.',
      'Twee knoppen, geen app, ontbijt.',
      'Te repareren met een gewone schroevendraaier; onderdelen blijven tien jaar leverbaar.',
    ],
    'large-appliances': [
      'Hij draait ’s nachts, als de stroom goedkoop is, en niemand wordt wakker.',
      'Voor voetbalkleren, beddengoed en de wollen trui waar je bang voor was.',
      'Instellen, deur dicht, niet meer aan denken.',
      'Wij brengen hem boven, sluiten hem aan en nemen de oude mee.',
    ],
  },
  form: {
    'coffee-cup': [
      'Een rond kopje met een prettig oor, op een brede schotel met plek voor een koekje.',
      'De wand is onderaan dik en bovenaan dun: de koffie blijft heet en drinkt fijn.',
    ],
    'filter-machine': [
      'De kan schuift onder het filter, en het druppelen stopt zodra je de kan pakt.',
      'Een ronde toren met één schakelaar; het plaatje houdt de koffie een half uur warm.',
    ],
    'french-press': [
      'Een glazen beker in een stalen houder, met een zuiger die langzaam en recht zakt.',
      'Greep en knop blijven koel, en het driedelige filter kan uit elkaar voor de afwas.',
    ],
    'moka-pot': [
      'Acht kanten, een tuit die niet drupt, en een greep die koel blijft.',
      'Water onderin, koffie ertussen, en na een paar minuten het geluid dat zegt: klaar.',
    ],
    mug: [
      'Een rechte mok met een groot oor waar vier vingers door passen.',
      'Eenvoudig, stevig en net breed genoeg om een koekje in te dopen.',
    ],
    'stovetop-kettle': [
      'Een ronde buik, een lang hengsel en een fluit die je tot in de tuin hoort.',
      'De tuit gaat open bij de greep, zodat stoom nooit bij je hand komt.',
    ],
    teapot: [
      'Hoog en recht, met een deksel dat blijft zitten tijdens het schenken.',
      'De tuit is scherp gesneden, dus ook de laatste druppel belandt in het kopje.',
    ],
    casserole: [
      'Twee brede oren die je ook met ovenwanten pakt, en wanden die de warmte vasthouden.',
      'Vlees aanbraden, wijn erbij, en drie uur met rust laten.',
    ],
    'frying-pan': [
      'Een zwarte ijzeren pan met een houten steel, die je er voor de oven afschroeft.',
      'Over de schuine rand glijdt een pannenkoek er heel uit.',
    ],
    saucepan: [
      'Een stalen pan met een passend deksel, en een lange steel die koel blijft.',
      'Je schenkt over de hele rand, voor melk, saus of twee eieren.',
    ],
    stockpot: [
      'Hoog, glanzend, en groot genoeg voor soep voor de hele straat.',
      'Twee stevige grepen en een deksel met een beugel voor je lepel.',
    ],
    'knife-block': [
      'Een schuin blok, met een sleuf voor elk mes en een voor het aanzetstaal.',
      'De messen zitten erbij: zwarte heften, doorlopend staal, drie klinknagels.',
    ],
    'knife-rack': [
      'Een sterke magneetstrip, met drie messen en een hakmes om mee te beginnen.',
      'Aan de muur boven het werkblad geschroefd, zodat het aanrecht vrij blijft.',
    ],
    bowl: [
      'Een diepe schaal met een omgeslagen rand, zodat je hem ook vol goed vasthoudt.',
      'Salade voor zes, of een week lang appels op tafel.',
    ],
    'dinner-plate': [
      'Vlak in het midden met een zachte opstaande rand, zodat de saus blijft liggen.',
      'Een brede rand, een dunne kant en geen versiering die gaat vervelen.',
    ],
    'soup-bowl': [
      'Op een kleine voet, en passend in de kom van twee handen.',
      'De rand buigt iets naar buiten, dus je kunt eruit lepelen én drinken.',
    ],
    'cocktail-glass': [
      'Een wijde kegel op een lange steel, zodat je hand het koude glas niet warmt.',
      'Rechte lijnen van rand tot voet: zelfs een glas tonic wordt er feestelijk van.',
    ],
    tumbler: [
      'Een rechte cilinder met een dikke bodem; stapelbaar, en niet snel omver.',
      'Zwaar onderin en fijn bovenin, voor water, sap of een kaars.',
    ],
    'wine-glass': [
      'De kelk loopt naar de rand toe en houdt de geur vast.',
      'Eén glas voor rood en wit, op een steel die je de hele avond vasthoudt.',
    ],
    blender: [
      'Een hoge kan op een zware voet, met messen die je losdraait om te wassen.',
      'Soep, smoothies en gemalen ijs, op twee standen en een pulsknop.',
    ],
    toaster: [
      'Twee lange sleuven in een ronde behuizing, met een hendel die loopt zoals het hoort.',
      'Zes standen van blond tot bruin, en een la voor de kruimels.',
    ],
    dryer: [
      'Een warmtepomp droogt op lage temperatuur, zodat overhemden hun maat houden.',
      'Het water gaat naar een lade bovenin of rechtstreeks naar de afvoer.',
    ],
    'washing-machine': [
      'Een brede ronde deur, één knop, en een trommel die lief is voor wol.',
      'De machine weegt de was en gebruikt niet meer water dan nodig.',
    ],
  },
}
