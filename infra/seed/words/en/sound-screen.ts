import type { DepartmentWords } from '../department-words.ts'

export const soundScreen: DepartmentWords = {
  use: {
    headphones: [
      'For the train, for the office, and for the record you want to hear alone.',
      'Voices sound like voices, and a bass like a bass.',
      'Put on some music and the world turns down by itself.',
      'Comfortable enough to forget, good enough not to want to.',
    ],
    speakers: [
      'It fills a room without filling the neighbours’ as well.',
      'For dinner music, podcasts while cooking, and one loud song a day.',
      'Clear at low volume, which is how one listens most.',
      'You hear the room the record was made in.',
    ],
    'radios-clocks': [
      'It keeps you company while the coffee runs through.',
      'One look, one button, and you know how the day stands.',
      'It has its place in the kitchen, and it keeps it for years.',
      'A good start of the day begins with something other than a telephone.',
    ],
    'televisions-projectors': [
      'For the film on Friday and the match on Sunday.',
      'The living room becomes a cinema as soon as the lights go down.',
      'It is calm when it is off, and that is most of the day.',
      'It fits your evenings, and it fits your wall.',
    ],
    cameras: [
      'It sees what you would have missed.',
      'Sharp by day, clear at night, and ready in a second.',
      'A camera to have with you, rather than one to leave at home.',
      'The pictures stay yours: stored at home, sent nowhere.',
    ],
    'laptops-tablets': [
      'Light enough to take to the kitchen table, fast enough to work there all day.',
      'For letters, lessons and the last episode in bed.',
      'It wakes before you have sat down, and stays cool on your lap.',
      'Battery, screen and storage can be replaced, so it need not be.',
    ],
    phones: [
      'It lasts a long day, and takes a good picture at the end of it.',
      'Seven years of updates, a battery you can have replaced, and a fair price.',
      'It fits the hand, the pocket and the budget.',
      'Everything you use each day, and little that you do not.',
    ],
    'security-camera': [
      'It keeps an eye on the front door while you are away.',
      'For the drive, the shed and the bicycle that is worth something.',
      'Sharp by day, clear at night, and quiet about it.',
      'The pictures stay yours: stored at home, sent nowhere.',
    ],
  },
  form: {
    earbuds: [
      'Two small buds in a rounded case that charges them on the way.',
      'Three sizes of soft tips are included, and one of them will be yours.',
    ],
    headphones: [
      'A wide band over a slim bow spreads the weight, and the cups turn flat.',
      'Deep cushions close around the ear; the band wears in like a good shoe.',
    ],
    'on-ear-headphones': [
      'Two big buttons that you find blind, and cushions you can replace.',
      'The bow folds inward, and fifteen minutes on the cable give an evening of music.',
    ],
    'bookshelf-speaker': [
      'A closed wooden cabinet with a cloth front that clicks off.',
      'Small enough for a shelf between the novels, with sound for the whole room.',
    ],
    'docking-station': [
      'A long tube with a clock in the middle and a loudspeaker at either end.',
      'It wakes you with the radio, and dims its display at night.',
    ],
    'portable-speaker': [
      'A rounded block with a strap, made to be rained on.',
      'Four buttons on top, sand-proof below, and a loop to hang it on a branch.',
    ],
    'smart-speaker': [
      'A soft cylinder in woven cloth; the ring on top lights up when it listens.',
      'One switch really turns the microphone off.',
    ],
    'tower-speaker': [
      'Two woofers and a tweeter in a slim tower, with wooden sides.',
      'It stands on spikes, so the floor hears nothing of it.',
    ],
    'alarm-clock': [
      'A white dial with clear figures in a square case, and no tick.',
      'Tap it once for nine more minutes.',
    ],
    'retro-radio': [
      'A big dial, a real handle, and a front with fine ribs, as in nineteen fifty-eight.',
      'It looks old and receives everything: digital stations, FM and your telephone.',
    ],
    'wall-clock': [
      'A plain dial in a bent wooden ring, with a red second hand.',
      'You read it from across the room, and you do not hear it.',
    ],
    television: [
      'A silver rim so narrow that you see only the picture, on a slender foot.',
      'The foot is centred, so it fits a small cabinet as well.',
    ],
    'wide-television': [
      'A dark frame, flat against the wall; the bracket is included.',
      'Switched off, it is a quiet black square between the pictures.',
    ],
    'compact-camera': [
      'Dials you can feel, a grip of pebbled leather and a lens that sees in the dark.',
      'It looks like your father’s camera, and sends the picture to your telephone.',
    ],
    'security-camera': [
      'A small hood keeps off rain and low sun, and the arm turns in all directions.',
      'It tells a person from a cat, and bothers you only for the first.',
    ],
    laptop: [
      'A flat, cool case, a keyboard with some travel and a screen that does not mirror.',
      'It opens with one finger and folds back until it lies flat.',
    ],
    tablet: [
      'A thin sheet of glass and metal, no heavier than a novel.',
      'Four speakers and narrow edges: wide for a film, upright for the paper.',
    ],
    'large-smartphone': [
      'Three lenses in one round eye, on a back that shows no fingerprints.',
      'A large screen for small print, and room for a large battery behind it.',
    ],
    smartphone: [
      'Flat sides and soft corners; it stays in your hand without a case.',
      'Your thumb reaches every corner of the screen.',
    ],
  },
}
