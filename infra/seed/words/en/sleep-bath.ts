import type { DepartmentWords } from '../department-words.ts'

export const sleepBath: DepartmentWords = {
  use: {
    beds: [
      'Good sleep begins with a frame that does not make a sound.',
      'Made up in the morning, it gives the whole room a tidy look.',
      'For sleeping late, reading early, and breakfast on Sundays.',
      'It is the first thing you see in the morning, so we took care over the joints.',
    ],
    'childrens-room': [
      'Made for children, which means: rounded, steady and hard to ruin.',
      'It grows along for a few years, and then goes to a little brother.',
      'A den by day, a quiet corner by night.',
      'Tested by people under ten, who are the strictest of all.',
    ],
    towels: [
      'The towel you reach for first, so buy two.',
      'Soft after the first wash, and softer after the tenth.',
      'For after the shower, after the sea, after the first lengths of the year.',
      'It dries you at once, and itself by the next morning.',
    ],
    'bath-accessories': [
      'A bathroom has few things in it, so each of them may be good.',
      'It keeps its looks in steam, soap and a hurry.',
      'One good object beside the basin changes the whole room.',
      'For the daily ten minutes that belong to you.',
    ],
    'mirrors-dressing-tables': [
      'It gives the light back and makes a narrow room wider.',
      'For the last look before you leave, and the first one after the holidays.',
      'Place it across from a window and you gain a second one.',
      'A few minutes here, and the day may begin.',
    ],
  },
  form: {
    'panel-bed': [
      'A broad wooden headboard to lean against, and a low frame all around.',
      'It is shown with a chequered cover; mattress and bedding are sold apart.',
    ],
    'slat-bed': [
      'Rounded steel rails at head and foot, as in an old seaside hotel.',
      'The colour is that of the quilt that comes with it; the frame is always black.',
    ],
    'upholstered-bed': [
      'The buttoned headboard is edged by a scroll, and the quilt in your colour is included.',
      'Soft at the head and slim at the foot, it leaves the room its space.',
    ],
    'bunk-bed': [
      'Turned posts, a ladder with flat rungs, and a rail on all sides of the upper bed.',
      'It comes apart into two beds when they no longer want to share.',
    ],
    cradle: [
      'It rocks with one finger, and two pegs hold it still.',
      'The bars are close together and rounded, and the mattress lies high, so you need not bend far.',
    ],
    'junior-bed': [
      'Wooden panels at both ends, and a bedspread in a colour they may choose.',
      'It is low enough to climb into, and long enough until secondary school.',
    ],
    'folded-towel': [
      'A small, thick square for guests, with a flat woven edge.',
      'Fold it in three beside the basin, and the bathroom is ready for visitors.',
    ],
    'hanging-towel': [
      'It hangs from a stitched loop that is sewn through twice.',
      'The corners are stitched double, because that is where towels give up.',
    ],
    'rail-towel': [
      'Wide enough to wrap around you, with a smooth band along the hem.',
      'Hang it over the rail in two layers; it is dry again within hours.',
    ],
    'towel-stack': [
      'A stack of equal towels, dyed in one bath so that they match for years.',
      'One for each of you and one for the guest, folded with the round side out.',
    ],
    'laundry-basket': [
      'A cloth bag hangs in a folding wooden frame, and lifts out to go to the machine.',
      'The crossed legs fold flat when the washing is done, if it ever is.',
    ],
    'soap-dispenser': [
      'Dipped in two glazes, with the colour below and a pale one above.',
      'The pump can be taken apart, and the wide neck is easy to fill.',
    ],
    'dressing-table': [
      'Five small drawers and an oval mirror that tilts, on curved legs.',
      'The raised part at the back keeps bottles and brushes off the table top.',
    ],
    'floor-mirror': [
      'It leans on a stand of its own, so you need no drill.',
      'A thin frame with rounded corners; you see yourself from shoes to hat.',
    ],
    'round-mirror': [
      'A narrow wooden ring, bent from one strip, around clear glass.',
      'It hangs from one screw and turns until the grain runs as you like it.',
    ],
    'vanity-unit': [
      'A basin, three drawers and a door, with the tap mounted.',
      'The panelled front hides the pipes and leaves room for towels.',
    ],
  },
}
