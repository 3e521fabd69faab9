import type { DepartmentWords } from '../department-words.ts'

export const sportOutdoor: DepartmentWords = {
  use: {
    'bicycles-scooters': [
      'Naar school, naar het werk, en met een omweg weer thuis.',
      'Van tien minuten lopen maakt hij er drie, en betere.',
      'Wij stellen hem af, pompen de banden op en brengen hem rijklaar aan de deur.',
      'Een machine waar niets op zit dat je niet vooruithelpt.',
    ],
    'balls-rackets': [
      'Nu nog een vriend en een stukje gras.',
      'Voor het park, het schoolplein en de garagedeur.',
      'De bal vliegt recht, de rest ligt aan jou.',
      'Goed genoeg voor de training, sterk genoeg voor de straat.',
    ],
    camping: [
      'Voor een weekend met nat gras, warme soep en een mooie lucht.',
      'Klein in de kofferbak, groot op de wei.',
      'Het lukt in het donker, in de regen en voor de eerste koffie.',
      'Minder om te dragen, meer om te zien.',
    ],
    'fitness-skate': [
      'Tien minuten per dag, en na een maand wordt de trap korter.',
      'Je begint klein, en je houdt het vol.',
      'Voor regenweken en goede voornemens.',
      'Eenvoudig genoeg om vandaag te beginnen.',
    ],
  },
  form: {
    'bmx-bike': [
      'Een laag frame, een hoog stuur, en banden met veel grip.',
      'Stoepranden, schansen en een enkele valpartij: hij kan het hebben.',
    ],
    'city-bike': [
      'Slanke buizen, spatborden en een zadel dat jaren meegaat.',
      'Een recht stuur voor het verkeer, en een rechte zit om rond te kijken.',
    ],
    'kick-scooter': [
      'Vouwt in twee stappen dicht, en gaat aan een band over je schouder.',
      'Het stuur groeit mee, de plank is breed, en het achterspatbord is de rem.',
    ],
    basketball: [
      'Diepe groeven, zodat je vingers weten waar ze zijn.',
      'Op asfalt stuitert hij net zo als in de zaal.',
    ],
    football: [
      'Tweeëndertig vlakken, gestikt en daarna gedicht, zodat hij ook nat rond blijft.',
      'Het klassieke patroon, want zo zie je hoe hij draait.',
    ],
    'storm-lantern': [
      'Licht rondom achter mat glas, en een beugel om hem aan op te hangen.',
      'Draai aan de voet om te dimmen; in de laagste stand gaat hij nachten mee.',
    ],
    tent: [
      'Twee gekruiste bogen en een ronde deur: binnen vijf minuten staat hij.',
      'Een hoge koepel waarin je rechtop zit, met bovenin een luchtgat tegen de dauw.',
    ],
    dumbbell: [
      'De zeskantige koppen rollen niet weg, en de greep is geribbeld.',
      'Per paar, rondom gecoat, zodat de vloer en je tenen heel blijven.',
    ],
    skateboard: [
      'Zeven lagen esdoorn, felgroene wielen en grip van neus tot staart.',
      'Rijklaar uit de doos, met soepele lagers voor ruwe straten.',
    ],
    treadmill: [
      'Lange leuningen, een duidelijk scherm en een loopvlak dat bij elke stap meeveert.',
      'Met één knop wordt het een helling, en na afloop klap je alles op.',
    ],
  },
}
