import type { DepartmentWords } from '../department-words.ts'

export const sleepBath: DepartmentWords = {
  use: {
    beds: [
      'Goed slapen begint met een frame dat geen geluid maakt.',
      'Eenmaal opgemaakt oogt de hele kamer meteen netjes.',
      'Voor uitslapen, vroeg lezen, en ontbijt op zondag.',
      'Het is het eerste wat je ’s ochtends ziet, dus we letten op elke verbinding.',
    ],
    'childrens-room': [
      'Gemaakt voor kinderen, en dus afgerond, stevig en bijna niet stuk te krijgen.',
      'Het groeit een paar jaar mee, en gaat daarna naar een broertje.',
      'Overdag een hol, ’s avonds een rustig hoekje.',
      'Getest door mensen onder de tien, en die zijn het strengst van allemaal.',
    ],
    towels: [
      'De handdoek die je als eerste pakt, dus neem er twee.',
      'Zacht na de eerste wasbeurt, en zachter na de tiende.',
      'Voor na het douchen, na de zee, na de eerste baantjes van het jaar.',
      'Je bent meteen droog, en de stof de volgende ochtend ook.',
    ],
    'bath-accessories': [
      'In een badkamer staat weinig, dus mag alles wat er staat goed zijn.',
      'Blijft mooi in stoom, zeep en haast.',
      'Eén mooi ding bij de wastafel verandert de hele ruimte.',
      'Voor de tien minuten per dag die van jou zijn.',
    ],
    'mirrors-dressing-tables': [
      'Het licht komt terug, en een smalle kamer wordt breder.',
      'Voor de laatste blik voor je weggaat, en de eerste na de vakantie.',
      'Zet {het|hem} tegenover een raam en je hebt er een raam bij.',
      'Een paar minuten hier, en de dag mag beginnen.',
    ],
  },
  form: {
    'panel-bed': [
      'Een breed houten hoofdbord om tegenaan te leunen, en rondom een lage omranding.',
      'Op de foto ligt een geblokt dekbed; matras en beddengoed koop je los.',
    ],
    'slat-bed': [
      'Ronde stalen spijlen aan hoofd- en voeteneind, als in een oud badhotel.',
      'De kleur is die van de sprei die erbij zit; het frame is altijd zwart.',
    ],
    'upholstered-bed': [
      'Het gecapitonneerde hoofdbord heeft een krul langs de rand, en de sprei in jouw kleur zit erbij.',
      'Zacht aan het hoofdeind en slank aan het voeteneind: zo houdt de kamer ruimte.',
    ],
    'bunk-bed': [
      'Gedraaide stijlen, een ladder met platte treden, en rondom het bovenste bed een hek.',
      'Je maakt er twee losse bedden van als ze niet meer willen delen.',
    ],
    cradle: [
      'Eén vinger is genoeg om te wiegen, en met twee pennen staat hij stil.',
      'De spijlen staan dicht bij elkaar en zijn rond, en het matras ligt hoog, dus diep bukken hoeft niet.',
    ],
    'junior-bed': [
      'Houten panelen aan beide kanten, en een sprei in een kleur die ze zelf mogen kiezen.',
      'Laag genoeg om zelf in te klimmen, en lang genoeg tot de middelbare school.',
    ],
    'folded-towel': [
      'Een klein, dik doekje voor gasten, met een vlak geweven rand.',
      'Vouw het in drieën bij de wastafel, en de badkamer is klaar voor bezoek.',
    ],
    'hanging-towel': [
      'Aan een lus die dubbel is doorgestikt hangt hij altijd op zijn plek.',
      'De hoeken zijn dubbel gestikt, want daar begeven handdoeken het.',
    ],
    'rail-towel': [
      'Breed genoeg om je in te wikkelen, met een gladde band langs de zoom.',
      'Hang het dubbel over het rek; na een paar uur is het weer droog.',
    ],
    'towel-stack': [
      'Een stapel gelijke handdoeken, in één bad geverfd, zodat ze jaren bij elkaar passen.',
      'Eén voor ieder van jullie en één voor de gast, met de ronde kant naar voren.',
    ],
    'laundry-basket': [
      'Een stoffen zak hangt in een inklapbaar houten frame, en gaat los mee naar de machine.',
      'De gekruiste poten klap je plat als de was klaar is, mocht dat ooit zo zijn.',
    ],
    'soap-dispenser': [
      'In twee glazuren gedoopt: onderaan de kleur, daarboven een lichte tint.',
      'De pomp kan uit elkaar, en de wijde hals vul je zonder morsen.',
    ],
    'dressing-table': [
      'Vijf laatjes en een ovale spiegel die kantelt, op gebogen poten.',
      'Op het verhoogde deel achteraan staan flesjes en borstels uit de weg.',
    ],
    'floor-mirror': [
      'Hij leunt op een eigen standaard, dus boren hoeft niet.',
      'Een dunne lijst met ronde hoeken; je ziet jezelf van schoenen tot hoed.',
    ],
    'round-mirror': [
      'Een smalle houten ring, uit één strook gebogen, om helder glas.',
      'Hij hangt aan één schroef, en draait tot de nerf loopt zoals je wilt.',
    ],
    'vanity-unit': [
      'Een wastafel, drie laden en een deur, met de kraan gemonteerd.',
      'Het paneelfront verbergt de leidingen en laat ruimte voor handdoeken.',
    ],
  },
}
