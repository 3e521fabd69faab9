import type { DepartmentWords } from '../department-words.ts'

export const seating: DepartmentWords = {
  use: {
    'dining-chairs': [
      'A chair for long dinners, when nobody wants to be the first to stand up.',
      'Put four around the table, or mix them with the odd ones you already have.',
      'Breakfast, homework, cards after supper: it does a whole day at the table.',
      'It sits upright without being strict, which is what a dining chair should do.',
    ],
    armchairs: [
      'Pull it towards the window, and that corner becomes the best seat in the house.',
      'Made for a book, a blanket and an afternoon without plans.',
      'This is the seat that guests choose first and leave last.',
      'It holds you well enough to doze off, and firmly enough to get up again.',
    ],
    sofas: [
      'A sofa to come home to: shoes off, feet up, telephone in the other room.',
      'Film night, afternoon nap, spare bed for a friend: it is good at all three.',
      'It gives a living room its middle, whatever stands around it.',
      'Low enough to lie on, firm enough to sit on for a whole evening of talk.',
    ],
    stools: [
      'For coffee at the counter, and for keeping the cook company.',
      'It slides under the worktop when you are done, and takes up hardly any room.',
      'A quick seat for breakfast, a long one for a glass of wine while dinner cooks.',
      'Two of these turn a strip of worktop into a place to eat.',
    ],
    'office-chairs': [
      'It follows you when you lean back to think, and stays put when you type.',
      'A working day is long, so this chair was made to be forgotten about.',
      'For the desk at home, where the meeting ends and the homework begins.',
      'Your back will notice it in the evening, because it notices nothing at all.',
    ],
    'benches-poufs': [
      'It goes wherever a seat is missing: in the hall, under the window, beside the fire.',
      'A place to tie your laces, put down a bag or rest your feet.',
      'Handy as an extra seat when there are more guests than chairs.',
      'Light enough to move about, solid enough to stay when you sit down.',
    ],
  },
  form: {
    'cross-back-chair': [
      'Two slats cross in the back, and a padded cushion softens the wooden seat.',
      'The pale frame stays as it is; the cushion brings the colour.',
    ],
    'dining-armchair': [
      'Its low arms support the elbows and still slide under most tables.',
      'Brown cloth covers seat, back and arms, on four slim dark legs.',
    ],
    'shell-chair': [
      'The back bends where your shoulder blades rest, and the legs stand a little outward so that it never wobbles.',
      'Seat and back are two wide boards with a narrow gap between them, so air passes.',
    ],
    'spindle-chair': [
      'Turned spindles fan out towards the top rail, as they have in farm kitchens for two centuries.',
      'The seat is shaped to fit you, and the legs are tied together by turned stretchers.',
    ],
    'club-armchair': [
      'Broad, rounded arms fold around a deep seat; there is nothing sharp about it.',
      'The back swells at shoulder height, so your head finds a rest of its own accord.',
    ],
    'tub-armchair': [
      'Back and arms are one flowing line that curls outward at the top.',
      'The loose seat cushion can be turned over, and the small feet keep the floor free for the vacuum cleaner.',
    ],
    'tufted-armchair': [
      'The buttons are pulled in deep by hand, all the way over the rolled arms.',
      'Arms and back are equally high, which makes it a seat to sink into sideways as well.',
    ],
    'corner-sofa': [
      'The long side turns into a daybed, so one of you can always lie down.',
      'Flat, wide arms serve as a tray for a cup or a book.',
    ],
    'tufted-sofa': [
      'Hundreds of folds run towards deep buttons along the back, each one laid by hand.',
      'A straight seat and a back as high as its arms: the shape of a good library.',
    ],
    'two-seat-sofa': [
      'Two loose cushions at the back, a shallow curve in the arms and short wooden feet.',
      'It is small enough for a flat on the third floor, and it comes through the door in one piece.',
    ],
    'bar-stool': [
      'A round seat, four splayed legs and two rings of rungs to put your feet on.',
      'The edge of the seat is rounded off, so your legs do not go to sleep before you do.',
    ],
    'counter-stool': [
      'The shell has six round holes that lighten the back, and it turns on a gas lift.',
      'A lever under the seat sets the height; a footrest and a heavy plate do the rest.',
    ],
    'swivel-stool': [
      'A shell-shaped seat turns on a steel column that stands firm on its round foot.',
      'The back wraps around just far enough to lean against from any side.',
    ],
    'office-chair': [
      'Seat height, back and arms can be set one by one, and the five castors suit hard floors.',
      'The split back supports your loins below and leaves your shoulders free above.',
    ],
    'study-chair': [
      'Small cut-outs let the shell breathe, and the base rolls on five soft castors.',
      'One moulded shell without seams: it wipes clean in one go, glue and felt-tip included.',
    ],
    'task-chair': [
      'A rounded back and a wide seat, between arms that are easy to hold on to.',
      'It turns, rises and rolls on a chromed five-star base.',
    ],
    'visitor-chair': [
      'The shell bends with you, and the hole in the back is a handle to carry it by.',
      'Light tubular legs with soft feet; six of them stack in a corner.',
    ],
    'bean-bag': [
      'The filling moves until it fits you, and the double seams keep it in.',
      'Eight panels meet under a round cap, with a handle to drag it to the next sunny spot.',
    ],
    'hall-bench': [
      'A long oval top rests on straight dark legs, without a corner to bump into.',
      'The top is slim, the frame is welded, and the shoes fit underneath.',
    ],
    'piano-bench': [
      'Knobs on either side raise and lower the padded seat.',
      'The thick cushion is piped at the edge and sits on a black wooden frame.',
    ],
    pouf: [
      'A drum with a piped edge above and below, filled so that it stays round.',
      'The lid-like top is firm enough for a tray, soft enough for two tired feet.',
    ],
  },
}
