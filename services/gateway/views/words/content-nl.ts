import type { ContentPage } from '../models.ts'
import type { ContentText } from './content-en.ts'

export const contentNl: Record<ContentPage, ContentText> = {
  delivery: {
    title: 'Bezorging',
    intro: 'Je ziet de dag voordat je bestelt. Op die dag komen we.',
    sections: [
      {
        title: 'Wat het kost',
        text: [
          'Bezorgen is gratis vanaf {free}. Daaronder kost het {cost}, hoe groot het pakket ook is.',
          'De prijzen in de winkel zijn inclusief btw. Er komt later niets bij.',
        ],
      },
      {
        title: 'Wanneer het komt',
        text: [
          'De meeste dingen gaan dezelfde dag weg en zijn er de volgende werkdag. Grotere stukken duren een paar dagen langer; op hun pagina staat de datum.',
          'Banken, bedden en kasten brengen we met twee mensen naar de kamer van je keuze, en de verpakking nemen we weer mee.',
        ],
      },
      {
        title: 'Waar we bezorgen',
        text: ['Op elk adres in Nederland, België en het Verenigd Koninkrijk.'],
      },
    ],
  },
  returns: {
    title: 'Retourneren',
    intro: 'Zestig dagen om ermee te leven. Klopt het niet, dan gaat het terug.',
    sections: [
      {
        title: 'Hoe het werkt',
        text: [
          'Laat het ons weten binnen 60 dagen nadat je het kreeg. Je hoeft niet te zeggen waarom. We halen het gratis bij je op.',
          'Je krijgt de hele prijs terug, ook de bezorgkosten, binnen drie werkdagen nadat het bij ons is.',
          'Volgens de wet heb je 14 dagen om je te bedenken; onze termijn is langer en doet daar niets aan af.',
        ],
      },
      {
        title: 'Als het stukgaat',
        text: [
          'Op alles zit twee jaar garantie. We repareren het, vervangen het of geven je geld terug, in die volgorde en zoals jij het wilt.',
        ],
      },
    ],
  },
  about: {
    title: 'Over merel',
    intro: 'Een merel ziet er eenvoudig uit, en je hoort hem de hele zomer.',
    sections: [
      {
        title: 'Hoe we kiezen',
        text: [
          'We vragen drie dingen van alles wat hier staat. Waar is het van gemaakt? Kun je het herstellen? Klopt het over tien jaar nog?',
          'Wat daardoorheen komt, krijgt een pagina die dat in gewone woorden zegt: de materialen, de maten, en wat mensen die het hebben ervan vinden.',
        ],
      },
      {
        title: 'Wat deze winkel is',
        text: [
          'merel is de demowinkel van Beyond LAMP, een open referentiestack voor winkels die snel moeten zijn en nooit verkopen wat er niet is. De artikelen, merken, prijzen en reviews zijn verzonnen. De techniek niet.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    intro: 'Op werkdagen van negen tot vijf antwoordt er een mens.',
    sections: [
      {
        title: 'Schrijf ons',
        text: [
          'hallo@merel.example: we antwoorden binnen een werkdag. Noem het nummer van je bestelling of het artikel, als je dat hebt.',
        ],
      },
      {
        title: 'Waar we zitten',
        text: ['merel, Voorbeeldstraat 1, 1000 AA Amsterdam. Dit adres is verzonnen, net als de winkel.'],
      },
    ],
  },
  pictures: {
    title: 'Beeldverantwoording',
    intro:
      'De productfoto’s zijn renders van modellen die anderen maakten en deelden. Dit is onze dank aan hen.',
    sections: [
      {
        title: 'Hoe ze gemaakt zijn',
        text: [
          'Elk model is opnieuw belicht en gerenderd, op een gekleurde ondergrond gezet en bij sommige producten anders gekleurd. Modellen onder CC0 hoeven niet genoemd te worden; we doen het graag. Modellen onder CC BY gebruiken we onder de voorwaarden van die licentie, met die wijzigingen.',
        ],
      },
    ],
  },
}
