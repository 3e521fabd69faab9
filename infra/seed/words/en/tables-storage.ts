import type { DepartmentWords } from '../department-words.ts'

export const tablesStorage: DepartmentWords = {
  use: {
    'dining-tables': [
      'A table for ordinary Tuesdays, with room left for when everybody comes.',
      'Dinner, homework, a jigsaw that takes a week: it can all stay where it is.',
      'Lay a cloth over it or leave it bare; it looks well in both.',
      'It is the piece of furniture that the rest of the day turns around.',
    ],
    'coffee-tables': [
      'For the coffee, the remote control and the feet that should not be on it.',
      'It stands between sofa and screen and never gets in the way.',
      'Big enough for a board game, low enough to see over.',
      'Two cups, a stack of magazines and a bunch of flowers: that is what it was measured for.',
    ],
    desks: [
      'A place for people who spread things out before they put them in order.',
      'There is room for a screen, a notebook and both your elbows.',
      'Stand it against a wall or in the middle of the room: it is finished on all sides.',
      'For work, for letters, and for the sewing machine at the weekend.',
    ],
    shelving: [
      'It swallows a library and still leaves a shelf for the things you found on the beach.',
      'Books below, glasses above, and the top for whatever the cat likes.',
      'A room looks tidier the moment it stands there, even before you tidy up.',
      'The shelves carry heavy books without bending in the middle.',
    ],
    'chests-cabinets': [
      'What has no place in the house yet will find one here.',
      'Linen, letters, games: everything goes in, and the top stays free for a lamp.',
      'It runs quietly, holds a lot and shows little of it.',
      'Good for a bedroom, and just as good under a painting in the hall.',
    ],
    'wardrobes-racks': [
      'It takes a year of clothes and lets you find the right one in the dark.',
      'For coats in winter, linen in summer, and the suitcase that never gets put away.',
      'Everything hangs straight, so the iron can rest.',
      'A calm front for a lot of cloth.',
    ],
  },
  form: {
    'farm-table': [
      'A thick top on a trestle of crossed beams, joined with pegs as barns are.',
      'The long beam underneath doubles as a rest for tired feet.',
    ],
    'pedestal-table': [
      'One carved column and four curved feet, so nobody has to straddle a leg.',
      'A round table has no head: everyone hears everyone.',
    ],
    'splayed-table': [
      'The legs taper and lean outward, which makes it look lighter than it is.',
      'A slim edge, rounded corners and nothing else: it works for meals and for a laptop.',
    ],
    'two-tone-table': [
      'An oak top over a painted frame, the way kitchen tables have always been.',
      'The top can take a hot morning; the legs add a touch of colour.',
    ],
    'low-table': [
      'Below the glass panel there is a shelf for papers, with a small drawer beside it.',
      'It has the straight legs and quiet lines of the nineteen-fifties.',
    ],
    'stone-coffee-table': [
      'The top is inlaid with small pieces of stone, so no two look alike.',
      'A wooden rim frames the stone, and thin metal legs carry it lightly.',
    ],
    'wood-iron-coffee-table': [
      'A wooden rim holds a pane of glass, above a frame of forged steel.',
      'The curved cross-bar between the legs is more than decoration: it keeps them straight.',
    ],
    'plain-desk': [
      'Three boards and a back panel, joined so closely that you look for the screws.',
      'The closed sides hide the cables and the bin.',
    ],
    'work-table': [
      'Cable holes in both corners, and a steel frame that leaves your knees alone.',
      'The T-shaped feet stand flat on the floor, and the panel behind them hides the wires.',
    ],
    'writing-desk': [
      'A drawer and a cupboard on the right, painted in dark blue.',
      'The drawer locks, for the letters that are nobody’s business.',
    ],
    'cube-shelf': [
      'Four cubes: one open, two with doors, and one with a perforated panel in colour.',
      'Records fit, ring binders fit, and so does a basket of toys.',
    ],
    'display-cabinet': [
      'Two glass doors keep the dust out and the good glasses in sight.',
      'The shelves can be moved, so the tallest vase decides.',
    ],
    'utility-shelf': [
      'Five wooden shelves in a dark metal frame; it looks at home in a pantry and in a living room.',
      'It goes together without tools, and the feet level out a crooked floor.',
    ],
    'wall-unit': [
      'Open shelves of different widths above, three doors for the clutter below.',
      'The staggered uprights give tall books and short books each their own place.',
    ],
    'bedside-table': [
      'Two drawers: one for the book, one for everything else.',
      'The handles are wide enough to find without putting on the light.',
    ],
    'chest-of-drawers': [
      'Seven drawers, a shaped top edge and legs like those of a country dresser.',
      'The small drawers above are for letters and keys, the deep ones below for linen.',
    ],
    dresser: [
      'Six framed drawers on smooth runners; each comes out to the very end.',
      'It is wide enough to change a baby on and low enough to hang a mirror above.',
    ],
    'tv-cabinet': [
      'Two doors for the cables and a shelf between them for the player.',
      'It stands low on short metal feet, and the back has holes where you need them.',
    ],
    'clothes-rail': [
      'One rail, two uprights and four castors, two of which can be locked.',
      'The bar at the bottom holds shoes, the one at the top a whole season.',
    ],
    'mirror-wardrobe': [
      'One door is a full mirror; behind the others are shelves, a rail and a drawer.',
      'The mirror makes the room wider, and the doors close by themselves on the last few centimetres.',
    ],
    wardrobe: [
      'Two tall doors above, four small drawers below, all with round wooden knobs.',
      'Inside there is a rail across the full width, and a shelf for hats.',
    ],
  },
}
