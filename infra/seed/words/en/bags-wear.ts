import type { DepartmentWords } from '../department-words.ts'

export const bagsWear: DepartmentWords = {
  use: {
    handbags: [
      'It takes the keys, the book, the apple, and gives them back when you ask.',
      'For the market in the morning and the restaurant in the evening.',
      'A bag that looks better for being used.',
      'Room for all you need and none for what you do not.',
    ],
    'backpacks-cases': [
      'Packed in five minutes, and good for a week away.',
      'For the train, the bicycle and the odd missed connection.',
      'Everything has a pocket, and you will remember which.',
      'It has seen a few platforms, and wants to see more.',
    ],
    shoes: [
      'You wear them in within a day and out within years.',
      'For streets, stairs and the dance floor at the end of the party.',
      'The last is kind to toes, which you notice at six in the evening.',
      'They can be resoled, so you may get attached to them.',
    ],
    'hats-umbrellas': [
      'For sun, for rain, and for the days that cannot decide.',
      'It hangs by the door and goes out more often than you do.',
      'Something on your head or above it, and you may walk on.',
      'The wind was asked for its opinion while we tested it.',
    ],
    coats: [
      'On over a shirt, off over a chair: it looks well in both.',
      'For the bicycle, the office and the café afterwards.',
      'One you put on in September and forget to take off until May.',
      'Cut so that you can lift your arms and still look smart.',
    ],
    'dresses-trousers': [
      'For a working day that turns into a summer evening.',
      'It goes with what you have, and asks for little ironing.',
      'You can sit, cycle and dance in it; we tried all three.',
      'The kind of thing that you look for first in the wardrobe.',
    ],
    'watches-rings': [
      'Small, exact and made to be handed down.',
      'For a birthday with a nought in it, or a Tuesday with courage.',
      'You look at it more often than you need to, and that is fine.',
      'It comes in a wooden box, with a card to write on.',
    ],
    glasses: [
      'Light on the nose and clear to the edge.',
      'For the menu, the map and the sun straight ahead.',
      'You try them at home, and send back what does not suit you.',
      'They sit well, also when you look down.',
    ],
  },
  form: {
    handbag: [
      'A soft flap with a curved edge, a short strap and one pocket inside with a zip.',
      'The strap is long enough for the shoulder and short enough for the hand.',
    ],
    'market-basket': [
      'Plaited by hand, with a high handle that a loaf of bread fits under.',
      'Strong enough for potatoes, light enough for flowers.',
    ],
    'tote-bag': [
      'Two leather handles on a tall, straight bag that stands by itself.',
      'Fourteen centimetres deep: a laptop, a lunch and a pair of shoes.',
    ],
    backpack: [
      'A rounded flap over a drawstring, and straps that do not cut.',
      'Soft in shape, firm at the back, with a padded sleeve for a laptop.',
    ],
    suitcase: [
      'A smooth shell with rounded corners; stickers hold well on it.',
      'The handle lies flat, and the lining zips out for cleaning.',
    ],
    'ankle-boots': [
      'A straight shaft, a firm heel and a zip on the inside.',
      'It reaches just above the ankle, where trousers and skirts both stop.',
    ],
    'court-shoes': [
      'A slender heel and a dark toe-cap, which makes the foot look shorter.',
      'The arch is padded, so an evening may last.',
    ],
    moccasins: [
      'A stitched apron, a low heel and nothing to tie.',
      'They slip on in the hall and stay on all day.',
    ],
    cap: [
      'Six panels, a curved peak and a strap at the back.',
      'The peak is stitched in eight rows, so it keeps its curve.',
    ],
    'sun-hat': [
      'A wide brim, a pinched crown and a black ribbon.',
      'It rolls up for the suitcase and comes out as it went in.',
    ],
    umbrella: [
      'Eight steel ribs, a long tip and a hooked handle for your arm.',
      'It opens with a good firm sound and closes without pinched fingers.',
    ],
    'bomber-jacket': [
      'Striped cuffs and collar, a long zip and two slanting pockets.',
      'A smooth lining, so it slides over a jumper.',
    ],
    'suit-jacket': [
      'Two buttons, narrow lapels and pockets that are really open.',
      'Half lined, so it hangs lightly and breathes in a warm room.',
    ],
    dress: [
      'Wide straps, a fitted waist and a skirt that swings when you turn.',
      'It falls just above the knee, and it has pockets.',
    ],
    jeans: [
      'A straight leg, five pockets, and a turn-up if you like.',
      'The waist sits in the middle, and the cloth gives a little.',
    ],
    'pleated-skirt': [
      'Soft pleats from a broad waistband, falling to the knee.',
      'The pleats are pressed in for good, so they survive the wash.',
    ],
    ring: [
      'One clear stone in six small claws, high above a smooth band.',
      'The band is rounded inside, so it slides over the knuckle.',
    ],
    wristwatch: [
      'A plain dial with thin hands, on a strap that you change without tools.',
      'Flat enough for a cuff, and clear enough for the train.',
    ],
    'reading-glasses': [
      'No rim below the lens, so you look over it and through it with ease.',
      'The temples are thin and springy, with soft tips behind the ear.',
    ],
    sunglasses: [
      'A curved front that closes at the sides, where the wind comes in.',
      'Full protection from ultraviolet light, in a frame that bends a little.',
    ],
  },
}
