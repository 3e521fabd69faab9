import type { Care } from '../../data/care.ts'

/** How to look after things. */
export const care: Record<Care, readonly string[]> = {
  oiled: [
    'Wipe it with a damp cloth, and give it fresh oil once a year.',
    'A ring from a cup goes away with a little oil and fine steel wool.',
    'Dry dust, damp cloth, a drop of oil in spring: it asks no more.',
    'The oil feeds the wood and can be renewed without sanding.',
  ],
  wipe: [
    'A damp cloth is all it needs.',
    'Stains come off with a soft cloth and a drop of washing-up liquid.',
    'Dust it now and then; the finish does the rest.',
    'Wipe it dry after cleaning, and it will look new for years.',
  ],
  outdoor: [
    'Rinse it with the garden hose; in winter it likes to stand dry.',
    'Soap, water and a soft brush in spring, and the season may begin.',
    'It withstands sun and rain; a cover in winter keeps it handsome.',
    'Brush off sand and leaves, let it dry well, and it lasts for years.',
  ],
  metal: [
    'Rub it with a soft cloth and some vinegar when you want it to shine.',
    'Dry it after washing, then no water marks remain.',
    'Avoid scourers; warm water and soap do the job.',
  ],
  dishes: [
    'It goes through the dishwasher hundreds of times and comes out the same.',
    'Wash it by hand or by machine; neither will dull it.',
    'Stains go with a spoonful of baking soda.',
    'It can take heat and cold, though not one straight after the other.',
  ],
  iron: [
    'Let it cool before washing, and never put it away wet.',
    'Soak what has burnt on; a wooden spatula does the rest.',
    'Wash it by hand, and it will outlive the recipe.',
  ],
  washable: [
    'The cloth may be washed at forty degrees and dries on the line.',
    'Wash it inside out with like colours, and iron it while damp.',
    'Wash it cool, hang it up wet, and you can do without the iron.',
    'It is machine-washable, and better for it.',
  ],
  plush: [
    'It may go in the wash at thirty degrees, in a pillowcase.',
    'Hang it up by the ears, and it will forgive you.',
    'A soft brush once a month keeps the pile lively.',
  ],
  wool: [
    'Air it rather than wash it; wool cleans itself overnight.',
    'Brush it now and then, and wash it cold, on the wool programme.',
    'A few hours outside on a misty day do it good.',
  ],
  upholstery: [
    'Vacuum it with a soft brush, and dab up spills at once.',
    'The covers have hidden zips and can be cleaned.',
    'Stains come out with lukewarm water and a little patience.',
    'Turn and shake out the cushions each week, and they stay in shape.',
  ],
  leather: [
    'Wipe it dry, and feed it with leather grease twice a year.',
    'Rain leaves marks that fade by themselves, or with a warm hand.',
    'Keep it out of the midday sun, and it will only grow more beautiful.',
  ],
  sponge: [
    'Clean it with a sponge and cold water, and let it dry in the air.',
    'A damp sponge takes off the dirt of an ordinary day.',
    'Brush off dry mud; that is nearly all the care it needs.',
  ],
  'hot-wash': [
    'Wash at sixty degrees, without softener, for that makes it less absorbent.',
    'It may go in the dryer; on the line it gets firmer.',
    'Shake it well before hanging it up, and the loops stand up again.',
  ],
  plant: [
    'Give water when the top two centimetres are dry, and let it run through.',
    'Turn it a quarter every week, and it grows straight.',
    'Feed it from March to September; in winter it rests.',
    'The pot has a hole and an inner tray, so there is never too much water.',
  ],
  vase: [
    'Fill it with lukewarm water, and clean it with a handful of rice.',
    'It is watertight, and a felt on the base spares the table.',
    'Rinse it by hand; that keeps the surface as it is.',
  ],
  flowers: [
    'Cut two centimetres off the stems, and change the water every third day.',
    'Keep them cool at night, and they last more than a week.',
    'They were cut this morning; a spoonful of sugar helps them along.',
  ],
  dust: [
    'Dust it with a dry, soft cloth.',
    'A soft brush, once a month, is plenty.',
    'Keep it dry, and it keeps for years.',
  ],
  device: [
    'It comes with a three-year guarantee and a cable that is long enough.',
    'Spare parts can be ordered from us for ten years.',
    'Wipe it with a dry cloth; the software looks after itself.',
    'The box is cardboard only, and it holds no charger you already have.',
  ],
  machine: [
    'Descale or rinse it now and then; the manual says how, in four drawings.',
    'All loose parts come off without tools and can be washed.',
    'It carries a five-year guarantee, and we repair at home.',
  ],
  jewel: [
    'Polish it with a soft cloth, and take it off before you swim.',
    'We clean and check it free of charge, once a year.',
    'Keep it in its own box, away from keys and coins.',
  ],
  lenses: [
    'Rinse first, then wipe with the cloth that comes with it.',
    'The hinges can be tightened with the little screwdriver in the case.',
    'Put them down with the lenses up, and in the case at night.',
  ],
  ride: [
    'Oil the chain or the bearings four times a year, and it runs quietly.',
    'The first service, after three months, is on us.',
    'Keep the tyres hard, and you will feel the wind behind you.',
  ],
  instrument: [
    'Keep it out of draughts, and have it checked once a year.',
    'Wipe it after playing with a soft, dry cloth.',
    'It likes a room that is neither dry nor damp, as you do.',
  ],
  tool: [
    'Wipe it clean and hang it up; it is ready for next time.',
    'A drop of oil in autumn keeps rust away.',
    'Parts that wear can be bought one by one.',
  ],
}
