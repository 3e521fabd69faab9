import type { DepartmentWords } from '../department-words.ts'

export const sportOutdoor: DepartmentWords = {
  use: {
    'bicycles-scooters': [
      'To school, to work, and the long way home.',
      'It makes ten minutes of walking into three, and better ones.',
      'We set it up, pump the tyres and bring it to your door, ready to ride.',
      'A machine with nothing on it that does not help you along.',
    ],
    'balls-rackets': [
      'All that is needed now is a friend and a bit of grass.',
      'For the park, the playground and the garage door.',
      'It flies straight, and the rest is up to you.',
      'Good enough for training, tough enough for the street.',
    ],
    camping: [
      'For a weekend with wet grass, warm soup and a good sky.',
      'Small in the boot, large on the meadow.',
      'It works in the dark, in the rain and before the first coffee.',
      'Less to carry, more to see.',
    ],
    'fitness-skate': [
      'Ten minutes a day, and after a month the stairs get shorter.',
      'You begin small, and you keep it up.',
      'For rainy weeks and good intentions.',
      'Simple enough to begin today.',
    ],
  },
  form: {
    'bmx-bike': [
      'A low frame, high handlebars, and tyres with plenty of grip.',
      'It takes kerbs, ramps and the occasional fall.',
    ],
    'city-bike': [
      'Slim tubes, mudguards and a saddle that comes along for years.',
      'Straight handlebars for traffic, and an upright seat for looking around.',
    ],
    'kick-scooter': [
      'It folds in two steps, and a strap hangs it over your shoulder.',
      'The handlebar grows along, the deck is wide, and the rear mudguard is the brake.',
    ],
    basketball: [
      'Deep channels, so your fingers know where they are.',
      'It bounces the same on asphalt as it does indoors.',
    ],
    football: [
      'Thirty-two panels, stitched and then sealed, so it stays round when wet.',
      'The classic pattern, because you can see how it spins.',
    ],
    'storm-lantern': [
      'Light all around behind a frosted glass, and a bow to hang it by.',
      'Turn the foot to dim it; in the lowest setting it lasts for nights.',
    ],
    tent: [
      'Two crossing poles and a round door: it is up within five minutes.',
      'A high dome to sit up in, with a vent at the top against the dew.',
    ],
    dumbbell: [
      'Six-sided heads do not roll away, and the grip is knurled.',
      'A pair, coated all around, so the floor and your toes are spared.',
    ],
    skateboard: [
      'Seven layers of maple, bright green wheels and grip from nose to tail.',
      'Ready to roll out of the box, with soft bearings for rough streets.',
    ],
    treadmill: [
      'Long handrails, a clear display and a deck that gives with each step.',
      'It rises to a slope at the touch of a button, and folds up afterwards.',
    ],
  },
}
