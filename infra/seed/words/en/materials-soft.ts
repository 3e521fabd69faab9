/** What there is to say of each material. */
export const materialsSoft: Readonly<Record<string, readonly string[]>> = {
  linen: [
    'The linen is woven from European flax and washed before it is cut.',
    'Linen creases a little, and that is its charm.',
    'Cool in summer and warm in winter, linen gets softer every year.',
  ],
  cotton: [
    'The cotton is organic and woven close, so it keeps its shape.',
    'Long fibres make the cotton soft without making it weak.',
    'It is plain, good cotton, dyed in the yarn so the colour lasts.',
  ],
  wool: [
    'The wool is spun in the Netherlands and breathes all year round.',
    'Wool springs back, repels dirt and does not hold on to smells.',
    'The wool is dense and matt, with a little life in its colour.',
  ],
  velvet: [
    'The velvet has a short pile that changes with the light.',
    'Stroke the velvet one way and it darkens, the other way and it shines.',
    'A cotton velvet with a firm back, tested for a hundred thousand rubs.',
  ],
  boucle: [
    'The bouclé is woven from looped yarn: soft, uneven and hard to stain.',
    'Little loops give the bouclé a surface like a well-fed sheep.',
    'Bouclé catches the light in a thousand small shadows.',
  ],
  polyester: [
    'The cloth is made of recycled bottles, and feels nothing like them.',
    'A strong weave of recycled polyester that does not fade by the window.',
    'The cover is woven in two shades, which gives depth and hides crumbs.',
  ],
  viscose: [
    'The viscose is made from certified wood and falls like silk.',
    'A supple cloth that moves with you and hardly creases.',
  ],
  denim: [
    'The denim is woven on slow looms and washed without stones.',
    'A firm denim at first, that takes on your shape within a month.',
  ],
  plush: [
    'The plush is short, dense and safe for the youngest.',
    'Soft plush of recycled yarn, with every seam stitched twice.',
  ],
  canvas: [
    'The canvas is close-woven cotton, strong at the seams and stronger at the straps.',
    'A dry, honest canvas that softens with use.',
    'The canvas keeps rain off for a good while, and creases handsomely.',
  ],
  leather: [
    'The leather is tanned with bark and left open, so it breathes and ages.',
    'Full hides, with here and there the scar of a life outdoors.',
    'The leather is firm at first and soft within a season.',
  ],
  suede: [
    'The suede is cut from one hide, with a short and even nap.',
    'A matt suede that is treated against the first drops of rain.',
  ],
  straw: [
    'The straw is plaited by hand, in rounds from the middle outwards.',
    'Natural straw smells of summer and weighs almost nothing.',
  ],
  stoneware: [
    'The stoneware is fired at twelve hundred degrees and rings like a bell.',
    'The glaze pools a little at the edges, so each piece differs.',
    'Sturdy stoneware with a satin glaze, made by a family pottery.',
  ],
  porcelain: [
    'The porcelain is thin enough to let the light through.',
    'Fine porcelain, fired hard: it looks frail and it is not.',
    'The porcelain is smooth all over, down to the ring it stands on.',
  ],
  terracotta: [
    'The terracotta breathes, so roots and earth do not stay wet.',
    'Unglazed clay from the south, with a chalky bloom that comes with the years.',
    'Terracotta is fired earth: matt, warm, and a little different each time.',
  ],
  concrete: [
    'The concrete is cast thin and sealed inside.',
    'Small air bubbles in the concrete show that it was poured by hand.',
    'Concrete stands firmly where lighter pots blow over.',
  ],
  stone: [
    'The stone is cast with crushed marble, so it feels cool and grainy.',
    'Frost does it no harm, and moss is welcome.',
  ],
  glass: [
    'The glass is clear, without lead, and blown in a mould.',
    'Well-tempered glass, even in thickness down to the rim.',
    'The glass is clear as water and holds up better than it looks.',
  ],
  plastic: [
    'The plastic was something else before: crates, mostly.',
    'Recycled plastic, dyed all through, so a scratch does not show white.',
    'A matt, warm plastic that does not shine and does not crack.',
  ],
  acetate: [
    'The acetate is made from cotton and cut from a solid sheet.',
    'Polished acetate has a depth that paint cannot imitate.',
  ],
  rubber: [
    'Natural rubber, moulded in one piece around a round bladder.',
    'The rubber grips when it is wet and does not harden in the cold.',
  ],
  nylon: [
    'The nylon is spun from old fishing nets and dries in no time.',
    'A light, close nylon with a weave that stops tears.',
  ],
  paper: [
    'The paper is made from mulberry bark, light and surprisingly tough.',
    'Handmade paper with fibres you can see when the light is on.',
  ],
  wax: ['The candle is pure beeswax, and smells of it faintly.', 'Beeswax burns slowly and without soot.'],
  rattan: ['The rattan is woven over a metal frame and does not mind the rain.'],
  wicker: [
    'Peeled willow, soaked and plaited in one long afternoon.',
    'The willow creaks a little at first, and then never again.',
  ],
}
