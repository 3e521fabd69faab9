import type { ContentPage } from '../models.ts'

/** A page of plain text. `{free}` and `{cost}` stand for the delivery figures of the market. */
export interface ContentText {
  title: string
  intro: string
  sections: { title: string; text: string[] }[]
}

export const contentEn: Record<ContentPage, ContentText> = {
  delivery: {
    title: 'Delivery',
    intro: 'You see the day before you order. That is the day we come.',
    sections: [
      {
        title: 'What it costs',
        text: [
          'Delivery is free from {free}. Below that it is {cost}, whatever the size of the parcel.',
          'Prices in the shop include VAT. Nothing is added later.',
        ],
      },
      {
        title: 'When it comes',
        text: [
          'Most things leave the same day and arrive the next working day. Larger pieces take a few days more; their page names the date.',
          'Sofas, beds and cupboards are brought by two people to the room you choose, and we take the packing along.',
        ],
      },
      {
        title: 'Where we deliver',
        text: ['To every address in the Netherlands, Belgium and the United Kingdom.'],
      },
    ],
  },
  returns: {
    title: 'Returns',
    intro: 'Sixty days to live with it. If it is not right, it goes back.',
    sections: [
      {
        title: 'How it works',
        text: [
          'Tell us within 60 days after it came. You need not say why. We collect it at your door, free of charge.',
          'You get the whole price back, the cost of delivery included, within three working days after it reached us.',
          'By law you have 14 days to withdraw; ours are longer, and take nothing away from them.',
        ],
      },
      {
        title: 'If it breaks',
        text: [
          'Everything has two years of guarantee. We repair it, replace it or return your money, in that order and as you prefer.',
        ],
      },
    ],
  },
  about: {
    title: 'About merel',
    intro: 'A merel is a blackbird: plain to look at, and heard all summer.',
    sections: [
      {
        title: 'How we choose',
        text: [
          'We ask three things of everything here. What is it made of? Can it be mended? Will it still look right in ten years?',
          'What passes gets a page that says so in plain words: its materials, its measures, and what people who own it think.',
        ],
      },
      {
        title: 'What this shop is',
        text: [
          'merel is the demo shop of Beyond LAMP, an open reference stack for shops that must be fast and never sell what is not there. The goods, brands, prices and reviews are made up. The engineering is not.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    intro: 'A person answers, on working days from nine to five.',
    sections: [
      {
        title: 'Write to us',
        text: [
          'hello@merel.example: we answer within a working day. Mention the number of your order or the article, if you have it.',
        ],
      },
      {
        title: 'Where we are',
        text: ['merel, Voorbeeldstraat 1, 1000 AA Amsterdam. This address is made up, as the shop is.'],
      },
    ],
  },
  pictures: {
    title: 'Picture credits',
    intro:
      'The product pictures are renders of models that others made and shared. This is our thanks to them.',
    sections: [
      {
        title: 'How they are made',
        text: [
          'Each model was lit and rendered anew, laid on a coloured ground, and for some products recoloured. Models under CC0 need no mention; we give it with pleasure. Models under CC BY are used under the terms of that licence, with those changes.',
        ],
      },
    ],
  },
}
