import type { WordLists } from './word-lists.ts'

/** English, folded and singular. British spelling is the shop's own; American finds the same. */
export const english: WordLists = {
  same: `
    colour, color, colours, colors
    grey, gray
    jewellery, jewelry
    aluminium, aluminum
    fibre, fiber
    metre, meter
    litre, liter
    mould, mold
    plough, plow
    pyjamas, pajamas
    cosy, cozy
    organiser, organizer
    mouse, mice
    knife, knives
    shelf, shelves
    leaf, leaves
    cactus, cacti, cactuses
    scarf, scarves
    loaf, loaves
    child, children, kid, kids
    woman, women, ladies
    man, men
    wool, woollen, woolen
    wood, wooden
    sun glasses, sunglasses
    t-shirt, tshirt
    wi-fi, wifi
    e-bike, ebike`,
  like: `
    sofa, couch, settee, loveseat
    armchair, easy chair, lounge chair, club chair
    stool, bar stool, barstool, counter stool
    pouf, pouffe, ottoman, footstool, hassock
    bean bag, beanbag
    office chair, desk chair, task chair, swivel chair, study chair
    television, tv, telly, smart tv
    fridge, refrigerator, fridge freezer
    washing machine, washer, laundry machine
    dryer, tumble dryer, clothes dryer
    hoover, vacuum cleaner, vacuum
    hob, cooktop
    cooker, stove
    phone, smartphone, mobile, cellphone, cell phone, mobile phone, handset
    laptop, notebook, notebook computer
    tablet, tablet computer
    headphones, headset, cans, over-ear
    earbuds, in-ear, earphones, ear buds
    speaker, loudspeaker
    radio, wireless set
    camera, camcorder
    security camera, surveillance camera, cctv
    bicycle, bike, cycle, push bike
    scooter, kick scooter, push scooter
    skateboard, board for skating
    trousers, pants, slacks
    jeans, denims, denim
    jumper, sweater, pullover
    trainers, sneakers, running shoes
    shoe, footwear
    handbag, purse, shoulder bag
    backpack, rucksack, knapsack
    suitcase, luggage, trolley case
    bag, tote
    coat, jacket
    dress, gown, frock
    watch, wristwatch, timepiece
    glasses, spectacles, eyeglasses, specs
    sunglasses, shades
    cap, baseball cap
    umbrella, brolly
    wardrobe, closet, armoire
    chest of drawers, dresser, drawers, bureau
    bookcase, bookshelf, bookshelves, shelving
    shelf, shelving
    bedside table, nightstand, night stand, bedside cabinet
    coffee table, low table, side table
    dining table, kitchen table
    desk, writing desk, writing table
    dressing table, vanity, vanity table
    vanity unit, washbasin unit
    mirror, looking glass
    coat rack, coat stand, clothes rail, hat stand
    tv cabinet, tv unit, tv stand, media unit
    crib, cot, cradle
    bunk bed, bunkbed
    lamp, light
    table lamp, bedside lamp
    pendant, hanging lamp, ceiling lamp, pendant lamp, hanging light, ceiling light
    floor lamp, standing lamp, standard lamp
    desk lamp, task lamp, reading lamp
    wall lamp, wall light, sconce
    lantern, storm lantern
    candlestick, candle holder, candleholder
    frying pan, skillet
    saucepan, cooking pot
    casserole, dutch oven
    stockpot, soup pot
    moka pot, espresso pot, espresso maker, percolator
    french press, cafetiere, coffee press
    coffee machine, coffee maker
    kettle, tea kettle
    teapot, tea pot
    mug, cup, coffee cup
    tumbler, drinking glass, water glass
    wine glass, wineglass
    plate, dinner plate, dish
    bowl, soup bowl
    crockery, tableware, dinnerware
    cutlery, silverware, flatware
    knife block, knife rack, knife holder
    blender, liquidiser, smoothie maker, mixer
    toaster, bread toaster
    towel, bath towel
    soap dispenser, soap pump
    laundry basket, hamper, washing basket
    houseplant, house plant, indoor plant, pot plant, potted plant
    succulent, cactus
    vase, flower vase
    tulip, tulips, cut flowers
    deck chair, sun lounger, lounger, sunbed
    garden, outdoor, patio
    lawn mower, lawnmower, mower, grass cutter
    wheelbarrow, barrow, garden cart
    swing set, swing, swings
    teddy bear, teddy, cuddly toy, soft toy, plush
    toy car, model car
    toy train, wooden train
    puzzle, jigsaw
    football, soccer ball
    treadmill, running machine
    dumbbell, hand weight, free weight, weights
    drill, power drill, cordless drill
    piano, upright piano
    guitar, electric guitar
    docking station, dock, usb hub
    clock, wall clock
    alarm clock, alarm`,
  kinds: `
    wood, oak, ash, beech, pine, walnut, cherry, teak, maple, birch, bamboo
    wooden, oak, ash, beech, pine, walnut, cherry, teak, maple, birch, bamboo
    metal, steel, aluminium, brass, cast iron, stainless steel
    fabric, linen, cotton, wool, velvet, boucle, canvas, felt, polyester
    ceramic, stoneware, porcelain, terracotta
    green, moss, sage
    blue, navy, sky blue, petrol
    red, wine, terracotta
    brown, tan, chestnut, dark brown, walnut
    grey, graphite, slate, light grey
    beige, sand, cream
    pink, blush
    purple, lilac
    yellow, mustard, ochre
    dark wood, walnut, wenge, chestnut
    light wood, oak, ash, beech, birch
    furniture, sofa, armchair, table, chair, wardrobe, bookcase, bed`,
}
