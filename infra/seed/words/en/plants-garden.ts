import type { DepartmentWords } from '../department-words.ts'

export const plantsGarden: DepartmentWords = {
  use: {
    houseplants: [
      'A bit of green that asks for little and gives a room its breath.',
      'For the empty corner, the window sill, or the desk that needs company.',
      'It comes with a card that says in three lines how to keep it happy.',
      'Grown slowly in a Dutch greenhouse, so that it is used to our light.',
    ],
    succulents: [
      'A plant for people who forget to water.',
      'Put it in the sun, leave it alone, be surprised.',
      'It stays small, stays green and stays friendly.',
      'For the brightest window sill you have.',
    ],
    'flowers-vases': [
      'A table with flowers on it looks as if something nice is about to happen.',
      'For a birthday, for an apology, or for no reason at all.',
      'Put it where you pass by often: in the hall, or by the kitchen window.',
      'Something alive on the table, seven days a week.',
    ],
    'garden-furniture': [
      'For the first warm Sunday, and every one after it.',
      'It may stay out when the weather turns; it was made for that.',
      'Balcony, terrace or the grass under the apple tree: it stands well anywhere.',
      'Sit down with a cup of coffee and watch the others mow.',
    ],
    'garden-tools': [
      'It makes the heavy work lighter and the light work a pleasure.',
      'For lawns, beds, and the compost heap at the far end.',
      'Well balanced, so you notice the garden rather than the tool.',
      'Hose it down, hang it up, and it starts again next spring.',
    ],
    'garden-play': [
      'It gets children off the sofa, and most parents too.',
      'The best place in the garden until it gets dark.',
      'Tested for years of turns and quarrels about turns.',
      'It anchors in the lawn and moves house with you.',
    ],
    'round-vase': [
      'For the flowers from the market, or for two branches from the garden.',
      'Full it is a frame for flowers, empty it is still worth looking at.',
      'Put it where the light comes past in the afternoon.',
      'A vase that makes five stems look like plenty.',
    ],
  },
  form: {
    'olive-tree': [
      'A round head of silver-grey leaves on a bare stem, as on a terrace in the south.',
      'It likes to stand outside in summer and cool in winter, in its own pot and saucer.',
    ],
    'peace-lily': [
      'Large glossy leaves that tell you when they are thirsty: they bow.',
      'It grows where other plants give up, and cleans the air as it does.',
    ],
    'spider-plant': [
      'Long striped leaves arch over the pot, and in time it sends out young plants on runners.',
      'Your grandmother had one, and for good reason: it outlives everything.',
    ],
    agave: [
      'A rosette of pointed leaves, bright green at the heart.',
      'It stores its own water and grows one leaf at a time.',
    ],
    cactus: [
      'Three ribbed columns with soft white spines, in a round pot.',
      'With some luck and a cool winter it flowers in May.',
    ],
    echeveria: [
      'A rose made of thick leaves, with smaller ones around it.',
      'Each leaf that falls can become a new plant; children love that.',
    ],
    'mixed-tulips': [
      'Tulips in all the colours of the field, in a tall concrete vase that you keep.',
      'The stems go on growing in the water, so the bunch is different every day.',
    ],
    orchid: [
      'Two arching stems with white flowers that last for three months.',
      'After flowering, cut above the second node, and it begins again.',
    ],
    'red-tulips': [
      'Seven red tulips in a low round bowl, arranged as if they grew there.',
      'They open with the morning sun and close again at night.',
    ],
    'round-vase': [
      'A straight, widening shape on a small foot; a handful of stems stands up by itself.',
      'Thrown on the wheel, so one is never quite like the next.',
    ],
    'bistro-chair': [
      'Wavy slats on a folding steel frame: hang it on a nail in October.',
      'It folds flat in a second, and opens again when the sun does.',
    ],
    'deck-chair': [
      'Blue and white canvas between wooden laths, with three ways to lie back.',
      'The striped cloth can be taken off and washed with the beach towels.',
    ],
    'garden-bench': [
      'Wide slats for seat and back, on feet that stand square on grass and stone.',
      'A bench to sit on side by side and look the same way.',
    ],
    'rattan-armchair': [
      'Dark woven sides, high arms, and thick cushions that zip off for washing.',
      'As deep as an indoor armchair, and it can take a shower of rain.',
    ],
    'wooden-lounger': [
      'The back sets in five positions, on a curved frame of bare metal.',
      'Slats follow the line of your body, so you can do without a cushion.',
    ],
    'lawn-mower': [
      'It cuts, catches and folds up small enough for a corner of the shed.',
      'Six cutting heights, from a rough meadow to a croquet lawn.',
    ],
    wheelbarrow: [
      'A deep tray on one air-filled wheel, with handles at the right height.',
      'The front edge is rounded off, so it tips out clean.',
    ],
    seesaw: [
      'A wooden beam with two saddles and handles, on a sturdy metal frame.',
      'Rubber stops under the ends make for a soft landing.',
    ],
    'swing-set': [
      'Two swings with closed seats hang side by side from one long beam.',
      'The ropes are adjustable, so big and small swing equally high.',
    ],
  },
}
