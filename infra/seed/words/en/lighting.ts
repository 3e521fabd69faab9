import type { DepartmentWords } from '../department-words.ts'

export const lighting: DepartmentWords = {
  use: {
    'table-lamps': [
      'A small island of light for the end of the day.',
      'Put it where the ceiling lamp is too much and the candle too little.',
      'It makes a corner look as if somebody lives there.',
      'For the bedside, the sideboard, or the window where you can be seen waiting.',
    ],
    'desk-lamps': [
      'It puts the light on your work and keeps it out of your eyes.',
      'For late letters, early exams and model aeroplanes.',
      'Point it at the page, or at the wall when you only want a glow.',
      'A lamp that listens: push it, and it stays there.',
    ],
    'floor-lamps': [
      'It fills the dark corner beside the sofa, and asks for nothing but a socket.',
      'Light at the height of your book, from behind your shoulder.',
      'Move it with the seasons: by the window in winter, by the door in summer.',
      'One switch by your foot, and the evening has begun.',
    ],
    pendants: [
      'Hang it low, some sixty centimetres above the table, and faces look their best.',
      'One over a round table, two over a long one.',
      'It draws a circle of light, and people move their chairs into it.',
      'Above the counter, above the stairs, above the book you are reading.',
    ],
    'wall-outdoor-lamps': [
      'A light that says somebody is at home.',
      'It marks the way in without blinding the guests.',
      'For hall, stairs or front door, wherever a table for a lamp is missing.',
      'It lights the wall as well, and that makes a small space larger.',
    ],
    'candles-lanterns': [
      'For evenings that should last a little longer.',
      'Light it at dusk, put it in the middle, and the telephones go away.',
      'A little glow on the table, the steps or the edge of the terrace.',
      'It flickers just enough to keep a conversation going.',
    ],
  },
  form: {
    'mushroom-lamp': [
      'A white dome rests on a slender stem, and softens the bulb completely.',
      'Stem and foot are turned from one piece; the switch is on the cord.',
    ],
    'stone-base-lamp': [
      'Seven pebbles stand on top of each other, under a wide shade.',
      'Stone, wood and cloth, each left to look like itself.',
    ],
    'vase-lamp': [
      'A tall, tapering vase between two gilded rings, with a plain white shade on top.',
      'The glaze catches the light from above, so the colour deepens in the evening.',
    ],
    'desk-lamp': [
      'A hooded head on a slim neck, with the switch in the round foot.',
      'The neck bends forward over the page, and the weight is all below.',
    ],
    'task-lamp': [
      'Two arms, three joints, and a cone that turns wherever you need it.',
      'Springs inside the arm keep the balance; brass knobs set the stiffness.',
    ],
    'arc-lamp': [
      'A thin tube bends over like a reed and ends in a small shade.',
      'The head turns and tilts, and the round foot slides under a chair.',
    ],
    'floor-lamp': [
      'Halfway up there is a small table, for a cup or a pair of glasses.',
      'The shade swings on its arm, so the light comes along to the other chair.',
    ],
    'tripod-lamp': [
      'Three wooden legs, a metal joint and a drum shade: it looks like a surveyor on holiday.',
      'The legs spread wide enough to stand safely beside children and dogs.',
    ],
    'dome-pendant': [
      'A deep dome that shines down only, on a cord you can shorten.',
      'White inside, coloured outside, with a soft shoulder where the fitting sits.',
    ],
    'glass-pendant': [
      'A flat cone hangs from a straight brass rod, as in a billiard room.',
      'The rod keeps it still in a draught, and the wide rim spreads the light across the table.',
    ],
    'globe-pendant': [
      'A globe of opal glass under a small metal cap: a moon on a cord.',
      'It shines evenly to all sides, without a shadow on the ceiling.',
    ],
    'globe-wall-light': [
      'The globe sits in a shallow cup, held by a short arm with a round plate.',
      'Mount it with the globe up or down; both look right.',
    ],
    'porch-light': [
      'A lantern with clear panes hangs from a scroll, the way coach lamps did.',
      'The roof keeps the rain off the glass, and the bulb is easy to reach from below.',
    ],
    candlestick: [
      'The white stem is turned, and the candle in your colour comes with it.',
      'A wide rim catches the wax before the tablecloth does.',
    ],
    'paper-lantern': [
      'Printed paper around thin hoops, between a dark cap and a dark foot.',
      'The light inside is a small LED, so the paper stays cool.',
    ],
    'stone-lantern': [
      'A small house with a curved roof and four feet, cast in stone.',
      'Put a tealight behind its windows, and moss will do the rest in time.',
    ],
  },
}
