import type { DepartmentWords } from '../department-words.ts'

export const playMake: DepartmentWords = {
  use: {
    'soft-toys-dolls': [
      'A friend for the cot, the car and the first day at school.',
      'It listens well and never tells.',
      'Small hands find it in the dark.',
      'It will have a name within a minute.',
    ],
    'wooden-toys': [
      'No battery, no sound, no end of games.',
      'It is what they make of it: a bus, a boat, a mountain.',
      'Smooth enough for little hands, strong enough for the next child too.',
      'Toys like these are found again in the attic, thirty years on.',
    ],
    'games-puzzles': [
      'For a rainy Sunday and a good loser.',
      'Easy to learn, and never quite finished.',
      'It keeps hands busy and heads together.',
      'It may stay on the table until tomorrow.',
    ],
    instruments: [
      'For the first chord, and for the piece you still want to learn.',
      'It invites you to play in passing, and that is how one learns.',
      'A good instrument forgives the beginner and follows the master.',
      'We check each one by ear before it leaves.',
    ],
    'desk-tools': [
      'For putting things up, and putting things right.',
      'It lies well in the hand, also after an hour.',
      'A tool to borrow from, and to ask back.',
      'One good tool, and the list of small jobs gets shorter.',
    ],
  },
  form: {
    'teddy-bear': [
      'Rounded ears, a stitched nose and arms that are always open.',
      'He sits by himself and looks as if he was waiting for you.',
    ],
    'rocking-horse': [
      'Wide rockers that cannot tip over, with a low saddle and a firm handle.',
      'A painted horse on curved runners, ready for a very long journey.',
    ],
    'toy-car': [
      'An open tourer with spare wheel and running boards, in two kinds of wood.',
      'The wheels run on wooden axles, and it coasts halfway across the room.',
    ],
    'toy-train': [
      'An engine and two wagons full of blocks, which hook together.',
      'Build it up, drive off, fall over, begin again.',
    ],
    'wooden-figure': [
      'A little king with a crown and a round nose, turned from two woods.',
      'The arms move, and the crown stays on.',
    ],
    'chess-set': [
      'Turned pieces with felt under the foot, on a board with a broad rim.',
      'The pieces are weighted, so a bold move lands with a good sound.',
    ],
    'house-puzzle': [
      'A house of thick pieces in warm colours, with a chimney that comes off.',
      'The pieces stand up too, so the puzzle turns into a street.',
    ],
    'electric-guitar': [
      'Two cutaways, three pick-ups and a slim neck; the stand comes with it.',
      'It stays in tune, and plays clean as well as loud.',
    ],
    'upright-piano': [
      'Eighty-eight weighted keys, three pedals and a music stand in the lid.',
      'The middle pedal lowers a felt, so you may practise late.',
    ],
    drill: [
      'Two speeds, a keyless chuck and a lamp that shines where the screw goes.',
      'Light enough to work above your head, with a charger that is done in an hour.',
    ],
    hammer: [
      'A square face for nails and a narrow one for starting them.',
      'The coloured handle is easy to find again in long grass.',
    ],
  },
}
