import type { ReviewDetails } from '../review-words.ts'

export const reviewDetails: ReviewDetails = {
  good: {
    'seating': [
      'You can sit on it for hours.',
      'Stands firm on our old wooden floor.',
      'Even my father, who complains about every seat, said nothing.',
      'The cat claimed it on the first day.',
      'Visitors always choose this one.',
    ],
    'furniture': [
      'Heavy, and that is meant as praise.',
      'Everything fitted at once.',
      'Finally room for all that lay about.',
      'The men carried it up to the third floor without a sigh.',
      'The surface takes a lot: children, hot tea, felt-tips.',
    ],
    'bed': [
      'Not a creak, not even with two children jumping on it.',
      'We sleep as if on holiday.',
      'Stands solid, and looks calm in the room.',
      'Easy to put together with two people.',
    ],
    'linen': [
      'Survived the first ten washes with ease.',
      'The bathroom looks like that of a hotel now.',
      'Soft, thick and dry again in the morning.',
      'The colour has stayed exactly as it was.',
    ],
    'bath': [
      'It gives the room just that bit more.',
      'Lovely and calm in colour.',
      'Well finished, also on the side nobody sees.',
      'In its place within ten minutes.',
    ],
    'lighting': [
      'A lovely warm light in the evening.',
      'Gives the corner exactly what it lacked.',
      'Up and shining within a quarter of an hour.',
      'Also beautiful when it is off.',
      'We eat longer since it is there.',
    ],
    'candle': [
      'Gives the table a soft glow.',
      'Stands firmly, also in a bit of wind.',
      'Every evening now, in our house.',
      'Simple and just right.',
    ],
    'kitchen': [
      'In use every day, and it still looks good.',
      'Feels good in the hand and washes easily.',
      'My daughter has asked for the same for her own kitchen.',
      'Simple, good, no fuss.',
      'Everything tastes better from it, says my husband.',
    ],
    'machine': [
      'Quiet, quick and clear to use.',
      'Does its work and keeps silent about it.',
      'The one it replaces was twice the price.',
      'Easy to clean, and that is half the battle.',
    ],
    'plants': [
      'Arrived upright, damp and in good spirits.',
      'Three months on, it is going strong.',
      'Packed with more care than my own luggage.',
      'New leaves already.',
    ],
    'flowers': [
      'They stood for eleven days.',
      'Fresh from the box, and all buds opened.',
      'My mother rang in tears, the good kind.',
      'The vase alone was worth it.',
      'Fuller than in the picture.',
      'Delivered in the morning, on the table in the afternoon.',
    ],
    'garden': [
      'Stood outside all summer and not a mark on it.',
      'The neighbours asked at once where it came from.',
      'Sturdy, and easy to move.',
      'The garden is in use again.',
    ],
    'tool': [
      'Good grip, good balance, good price.',
      'Did in an hour what used to take me a morning.',
      'Feels as if it will outlive me.',
      'The neighbour has borrowed it twice already.',
    ],
    'sound-screen': [
      'Set up within five minutes, without reading anything.',
      'It does what I ask, at once, every day.',
      'So good that I notice things I had missed before.',
      'Calm design, no blinking lights.',
      'Held up well on a week of holiday.',
    ],
    'clock': [
      'Not a sound, and right to the second.',
      'Easy to read, also without glasses.',
      'Battery in, done.',
    ],
    'bag': [
      'More fits in than you would think.',
      'Three compliments on the first day.',
      'Light, strong, and goes with everything.',
      'The stitching is very neat.',
    ],
    'wear': [
      'Fits as if made for me.',
      'Three compliments on the first day.',
      'Light, strong, and goes with everything.',
      'The finish is very neat.',
      'Worn daily since it came.',
    ],
    'sport': [
      'Used in rain, mud and sand without complaint.',
      'It got me moving again, which says enough.',
      'My son is out with it every day.',
      'Ready to use straight from the box.',
      'Light and still sturdy.',
    ],
    'toy': [
      'Our youngest will not put it down.',
      'Smooth, strong and safe.',
      'It has fallen down the stairs twice and is still whole.',
      'Made with love, you can see that.',
    ],
    'music': [
      'Sounds far better than its price.',
      'In tune from the box, and it has stayed so.',
      'My teacher approves.',
      'We play every evening now.',
    ],
  },
  bad: {
    'seating': [
      'A bit firm for a whole evening.',
      'I had imagined it a little higher.',
      'It leaves marks on a soft floor.',
    ],
    'furniture': [
      'The packaging took longer than the rest.',
      'The back is plainer than the front.',
      'It scratches more easily than I thought.',
    ],
    'bed': [
      'You do need two people to put it together.',
      'The instructions have pictures only, and few of them.',
    ],
    'linen': [
      'The first wash left some fluff.',
      'The colour does not quite match the other one we ordered.',
    ],
    'bath': [
      'Every fingerprint shows.',
      'A fraction smaller than I had measured out.',
    ],
    'lighting': [
      'The cord could have been half a metre longer.',
      'Gives less light than I expected.',
      'No bulb included, so check that first.',
    ],
    'candle': [
      'I had thought it would be a little bigger.',
      'Gives less light than I expected.',
    ],
    'kitchen': [
      'Heavier than it looks.',
      'Best washed by hand, if you ask me.',
      'A little smaller than I had counted on.',
    ],
    'machine': [
      'The beep at the end cannot be turned off.',
      'The cable is on the short side.',
    ],
    'plants': [
      'Smaller than in the picture when it arrived.',
      'Some leaves had not survived the journey.',
    ],
    'flowers': [
      'Two stems were broken.',
      'They were over after five days.',
      'The vase is smaller than I thought.',
    ],
    'garden': [
      'It needs a firm, level surface.',
      'After the winter it asked for some attention.',
    ],
    'tool': [
      'Heavier than my old one.',
      'I missed a clear manual.',
    ],
    'sound-screen': [
      'Setting it up took me an evening.',
      'It updates itself at the most awkward moments.',
      'I miss one more connection.',
    ],
    'clock': [
      'The light could be a little softer.',
      'A bit smaller than I expected.',
    ],
    'bag': [
      'I should have liked one more pocket.',
      'The material marks more easily than I like.',
    ],
    'wear': [
      'Comes up a little small.',
      'The material marks more easily than I like.',
      'I had to get used to the fit.',
    ],
    'sport': [
      'A little heavier than stated.',
      'It needed some adjusting before it was right.',
    ],
    'toy': [
      'The interest faded after a week.',
      'One corner was not quite finished.',
    ],
    'music': [
      'It needed tuning after the journey.',
      'A little heavier than I had thought.',
    ],
  },
}
