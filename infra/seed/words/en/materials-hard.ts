/** What there is to say of each material. */
export const materialsHard: Readonly<Record<string, readonly string[]>> = {
  oak: [
    'The oak comes from French forests and was dried for two years, so it stays straight.',
    'Oak is heavy, hard and patient; scratches become part of it.',
    'You can follow the grain of the oak with a finger.',
  ],
  ash: [
    'Ash is pale and tough, the wood of tool handles and sledges.',
    'The ash has a lively grain that shows through every stain.',
    'We chose ash because it bends a little before it ever breaks.',
  ],
  beech: [
    'Beech has a fine, even grain that takes colour well and wears slowly.',
    'The beech is steamed, turned and finished with water-based lacquer.',
    'It is made of European beech, close in grain and hard as a nut.',
  ],
  pine: [
    'Pine is light, friendly and smells of the forest for the first few weeks.',
    'The pine grew slowly in the north, so its rings lie close together.',
    'Small knots in the pine are left where they are; they belong there.',
  ],
  walnut: [
    'Walnut needs no stain: the wood is this dark by itself.',
    'The walnut has a calm, wavy grain, and every board differs.',
    'Walnut grows more golden with the years, in a place with light.',
  ],
  cherry: [
    'Cherry begins pink and turns a warm red-brown in the light.',
    'The cherry is fine-grained and satin to the touch.',
    'We use cherry for its colour, which deepens every summer.',
  ],
  teak: [
    'Teak holds its own oil, which is why ships were built of it.',
    'The teak comes from plantations that are felled and replanted by plan.',
    'Left untreated outdoors, teak turns a soft silver-grey.',
  ],
  maple: [
    'Maple is pale, hard and rings when you knock on it.',
    'The maple was chosen for its even grain and its spring.',
    'Maple keeps a crisp edge, even after years of use.',
  ],
  birch: [
    'Birch is light and strong, in thin layers glued crosswise.',
    'The birch edges are sanded until no splinter is left.',
    'Northern birch, bright and even, under a clear coat of colour.',
  ],
  bamboo: [
    'Bamboo is a grass: it grows back within five years.',
    'The bamboo is pressed in strips and is harder than most woods.',
    'Light in weight, hard on top, and at ease with damp: bamboo.',
  ],
  board: [
    'The board is pressed from European wood fibre and lacquered on all sides.',
    'Under the lacquer is a dense wood fibre board that does not warp.',
    'Five coats of lacquer give an even surface without a visible seam.',
  ],
  steel: [
    'The steel is welded, ground smooth and coated in the oven.',
    'Steel keeps it slim: the tubes carry more than they show.',
    'The coating on the steel is hard, matt and free of solvents.',
  ],
  'stainless-steel': [
    'The stainless steel is thick enough not to dent when it falls.',
    'Stainless steel does not rust, does not taste and does not mind.',
    'A brushed surface hides small scratches better than a mirror does.',
  ],
  aluminium: [
    'Aluminium keeps the weight down and does not rust.',
    'The aluminium is for the larger part recycled, and can be recycled again.',
    'Cool to the touch, matt to the eye: that is the aluminium.',
  ],
  brass: [
    'The brass is left without lacquer, so it darkens with time.',
    'Solid brass, brushed by hand in one direction.',
    'Brass warms the light that falls on it.',
  ],
  'cast-iron': [
    'Cast iron warms slowly and stays warm long after the fire is out.',
    'The iron is cast in sand, one mould for each.',
    'Heavy, yes: that is the cast iron doing its work.',
  ],
  enamel: [
    'Enamel is glass melted onto steel: hard, bright and free of taste.',
    'The enamelled steel is fired twice, at more than eight hundred degrees.',
    'The colour of the enamel does not fade, in sun or in soap.',
  ],
  'lamp-enamel': [
    'Enamel is glass melted onto steel: hard, bright, and the same for decades.',
    'The enamelled steel is fired twice, at more than eight hundred degrees.',
    'The colour of the enamel does not fade, in sun or in steam.',
  ],
  'white-goods': [
    'The sides are enamelled steel, hard enough for keys and washing baskets.',
    'Behind the steel there is thick felt, which is why you hear so little.',
  ],
  'kitchen-steel': [
    'The casing is lacquered steel, which takes a knock and hides crumbs.',
    'Steel, not plastic: you feel the difference when you lift it.',
  ],
  'tool-steel': [
    'The head is forged from one piece and hardened where it strikes.',
    'The handle is ash, which swallows the blow before it reaches your elbow.',
  ],
  'weight-iron': [
    'A core of cast iron in a thick coat of rubber.',
    'The iron is weighed to within three per cent, as it should be.',
  ],
  'lamp-glass': [
    'Opal glass is milky all through, so the bulb itself is never seen.',
    'The glass is blown in two layers, white inside and clear outside.',
  ],
  'kitchen-plastic': [
    'The plastic is free of bisphenol and does not take on smells.',
    'Everything that touches food is of plastic you can trust, or of glass.',
  ],
  'device-cloth': [
    'The weave lets sound through and keeps dust out.',
    'The cover is knitted in one piece, from yarn that was once bottles.',
  ],
  'ball-leather': [
    'The leather is grained for grip, and every seam is stitched by hand.',
    'Under the leather are four layers of cloth that keep it round.',
  ],
  gold: [
    'The gold is recycled, alloyed and cast in Amsterdam.',
    'Solid gold, so it can be polished and resized for a lifetime.',
  ],
  silver: [
    'The silver is solid, and hallmarked on the inside.',
    'Silver grows softer in its shine the more you wear it.',
  ],
  titanium: [
    'Titanium is as strong as steel and half as heavy.',
    'The titanium is free of nickel, so skin and metal get along.',
  ],
}
