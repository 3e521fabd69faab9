import type { DepartmentWords } from '../department-words.ts'

export const kitchen: DepartmentWords = {
  use: {
    'coffee-tea': [
      'For the first cup, which is the only one that really matters.',
      'Morning coffee, tea at four, and something warm before bed.',
      'A moment’s rest, and the kitchen smells as a kitchen should.',
      'A small ritual, every day again, with something nice in your hands.',
    ],
    pans: [
      'It goes from hob to table, and the guests may see it.',
      'For slow stews, quick eggs and whatever the market had.',
      'Heat spreads evenly, so nothing burns while you read the recipe.',
      'One good pan does the work of three mediocre ones.',
    ],
    'knives-tools': [
      'Sharp knives are safe knives, and within reach they get used.',
      'For people who cut an onion with pleasure and without tears.',
      'The edges do not touch each other, so they stay keen.',
      'It clears a drawer and puts the good things in sight.',
    ],
    tableware: [
      'Made for every day, which is when you use it most.',
      'Food looks better on it, and the cook gets the praise.',
      'Mix the colours or keep to one; the series is made to be added to.',
      'For soup on Monday and for twelve guests on Saturday.',
    ],
    glassware: [
      'A thin rim and a steady foot: that is all a glass needs.',
      'For water at lunch and for something better at six.',
      'Hold it to the light and you see nothing but what is in it.',
      'Good to hold, easy to wash and simple to replace if one falls.',
    ],
    'small-appliances': [
      'It does one thing and does it well, at seven in the morning.',
      'It may stay out on the counter: that is how good it looks.',
      'Two buttons, no app, breakfast.',
      'Repairable with an ordinary screwdriver; parts are in stock for ten years.',
    ],
    'large-appliances': [
      'It works at night, when power is cheap, and nobody wakes up.',
      'For football kit, bed linen and the wool jumper you were afraid for.',
      'Set it, close the door, forget about it.',
      'We bring it upstairs, connect it and take the old one along.',
    ],
  },
  form: {
    'coffee-cup': [
      'A round cup with an easy ear, on a wide saucer with room for a biscuit.',
      'The wall is thick below and thin at the rim, so coffee stays hot and drinks well.',
    ],
    'filter-machine': [
      'The jug slides under the filter, and drips stop the moment you take it away.',
      'A rounded tower with one switch; the plate keeps the pot warm for half an hour.',
    ],
    'french-press': [
      'A glass beaker in a steel cage, with a plunger that goes down slowly and straight.',
      'The handle and knob stay cool, and the three-part filter comes apart for washing.',
    ],
    'moka-pot': [
      'Eight sides, a spout that does not drip, and a handle that stays cool.',
      'Water below, coffee between, and a few minutes later the sound that means ready.',
    ],
    mug: [
      'A straight mug with a big ear that takes four fingers.',
      'Plain, sturdy and just wide enough for a biscuit to be dipped.',
    ],
    'stovetop-kettle': [
      'A round belly, a long handle and a whistle that carries to the garden.',
      'The spout opens at the handle, so steam never meets your hand.',
    ],
    teapot: [
      'Tall and straight, with a lid that stays on while you pour.',
      'The spout is cut sharp, so the last drop goes into the cup.',
    ],
    casserole: [
      'Two broad ears to hold with oven gloves, and walls that keep the heat.',
      'Brown the meat, add the wine, and leave it alone for three hours.',
    ],
    'frying-pan': [
      'A black iron pan with a wooden handle that can be screwed off for the oven.',
      'The sloping side lets a pancake slide out whole.',
    ],
    saucepan: [
      'A steel pan with a lid that fits, and a long handle that stays cool.',
      'The rim pours on all sides, for milk, sauce or two eggs.',
    ],
    stockpot: [
      'Tall, polished, and big enough for soup for the whole street.',
      'Two firm handles and a lid with a bow you can hang a spoon on.',
    ],
    'knife-block': [
      'A slanted block, with a slot for each knife and one for the steel.',
      'The knives are included: black handles, full tang, three rivets.',
    ],
    'knife-rack': [
      'A strong magnetic rail with three knives and a cleaver to begin with.',
      'It screws to the wall above the worktop and takes up no counter space at all.',
    ],
    bowl: [
      'A deep bowl with a rolled rim that is easy to carry when full.',
      'Salad for six, or apples on the table for a week.',
    ],
    'dinner-plate': [
      'Flat in the middle with a soft rise, so the sauce stays where it is.',
      'A broad rim, a thin edge and no decoration to get tired of.',
    ],
    'soup-bowl': [
      'It stands on a small foot and fits in the palm of two hands.',
      'The rim turns out a little, so it drinks as well as it spoons.',
    ],
    'cocktail-glass': [
      'A wide cone on a long stem, so your hand stays away from the cold.',
      'Straight lines from rim to foot: it makes a glass of tonic look like an occasion.',
    ],
    tumbler: [
      'A straight cylinder with a thick base; it stacks, and it stays upright.',
      'Heavy below and fine above, for water, juice or a candle.',
    ],
    'wine-glass': [
      'The bowl narrows towards the rim and holds the scent in.',
      'One glass for red and white, on a stem you can hold all evening.',
    ],
    blender: [
      'A tall jug on a heavy foot, with blades that come off for cleaning.',
      'Soup, smoothies and crushed ice, at two speeds and a pulse.',
    ],
    toaster: [
      'Two long slots in a rounded case, with a lever that moves as it should.',
      'Six settings from blond to brown, and a tray for the crumbs.',
    ],
    dryer: [
      'A heat pump dries at a low temperature, so shirts keep their size.',
      'The water goes into a drawer above or straight to the drain.',
    ],
    'washing-machine': [
      'A wide round door, one dial, and a drum that treats wool kindly.',
      'It weighs the washing and takes no more water than it needs.',
    ],
  },
}
