/** What there is to say of each material. */
export const materialsHard: Readonly<Record<string, readonly string[]>> = {
  oak: [
    'Het eikenhout komt uit Franse bossen en droogde twee jaar, zodat het recht blijft.',
    'Eikenhout is zwaar, hard en geduldig; krassen gaan erbij horen.',
    'De nerf van het eiken is met je vinger te volgen.',
  ],
  ash: [
    'Essenhout is licht en taai, het hout van stelen en sleeën.',
    'Het essen heeft een levendige nerf, die door elke beits heen te zien is.',
    'We kozen essen omdat het eerder buigt dan breekt.',
  ],
  beech: [
    'Beukenhout heeft een fijne, gelijkmatige nerf, die kleur goed aanneemt en langzaam slijt.',
    'Het beuken is gestoomd, gedraaid en afgewerkt met lak op waterbasis.',
    'Gemaakt van Europees beuken, dicht van nerf en zo hard als een noot.',
  ],
  pine: [
    'Grenenhout is licht en vriendelijk, en ruikt de eerste weken nog naar bos.',
    'Het grenen groeide langzaam in het noorden, dus de jaarringen liggen dicht bijeen.',
    'Kleine noesten in het grenen laten we zitten; die horen erbij.',
  ],
  walnut: [
    'Walnoten heeft geen beits nodig: het hout is van zichzelf zo donker.',
    'Het walnoten heeft een rustige, golvende tekening, en elke plank is anders.',
    'Op een lichte plek wordt walnoten met de jaren goudkleuriger.',
  ],
  cherry: [
    'Kersenhout begint roze en kleurt in het licht warm roodbruin.',
    'Het kersen is fijn van nerf en voelt als satijn.',
    'We kiezen kersen om de kleur, die elke zomer dieper wordt.',
  ],
  teak: [
    'Teak bevat zijn eigen olie, daarom bouwde men er schepen van.',
    'Het teak komt van plantages die volgens plan worden gekapt en herplant.',
    'Onbehandeld in de buitenlucht kleurt teak zacht zilvergrijs.',
  ],
  maple: [
    'Esdoorn is licht, hard en klinkt als je erop klopt.',
    'Het esdoorn is gekozen om de gelijkmatige nerf en de veerkracht.',
    'Esdoorn houdt een strakke rand, ook na jaren gebruik.',
  ],
  birch: [
    'Berkenhout is licht en sterk, in dunne lagen kruislings verlijmd.',
    'De berken randen zijn geschuurd tot er geen splinter meer over is.',
    'Noordelijk berken, licht en egaal, onder een heldere laag kleur.',
  ],
  bamboo: [
    'Bamboe is een gras: binnen vijf jaar is het weer aangegroeid.',
    'Het bamboe is in stroken geperst en harder dan de meeste houtsoorten.',
    'Licht van gewicht, hard aan de bovenkant en goed tegen vocht: bamboe.',
  ],
  board: [
    'De plaat is geperst van Europese houtvezel en rondom gelakt.',
    'Onder de lak zit een dichte houtvezelplaat, die niet kromtrekt.',
    'Vijf laklagen geven een egaal oppervlak zonder zichtbare naad.',
  ],
  steel: [
    'Het staal is gelast, glad geslepen en in de oven gecoat.',
    'Dankzij staal blijft het slank: de buizen dragen meer dan je denkt.',
    'De coating op het staal is hard, mat en vrij van oplosmiddelen.',
  ],
  'stainless-steel': [
    'Het roestvrij staal is dik genoeg om een val zonder deuk te doorstaan.',
    'Roestvrij staal roest niet, smaakt niet en klaagt niet.',
    'Een geborsteld oppervlak verbergt krasjes beter dan een spiegelglans.',
  ],
  aluminium: [
    'Aluminium houdt het gewicht laag en roest niet.',
    'Het aluminium is grotendeels gerecycled, en kan dat opnieuw worden.',
    'Koel om aan te raken en mat om te zien: dat is het aluminium.',
  ],
  brass: [
    'Het messing is niet gelakt en wordt dus met de tijd donkerder.',
    'Massief messing, met de hand in één richting geborsteld.',
    'Messing maakt het licht dat erop valt warmer.',
  ],
  'cast-iron': [
    'Gietijzer wordt langzaam warm en blijft dat tot lang nadat het vuur uit is.',
    'Het ijzer is in zand gegoten, met voor elk stuk een eigen mal.',
    'Zwaar, ja: dat is het gietijzer dat zijn werk doet.',
  ],
  enamel: [
    'Email is glas, op staal gesmolten: hard, helder en smaakvrij.',
    'Het geëmailleerde staal gaat twee keer de oven in, op ruim achthonderd graden.',
    'De kleur van het email verbleekt niet, niet in de zon en niet in zeep.',
  ],
  'lamp-enamel': [
    'Email is glas, op staal gesmolten: hard, helder, en decennialang hetzelfde.',
    'Het geëmailleerde staal gaat twee keer de oven in, op ruim achthonderd graden.',
    'De kleur van het email verbleekt niet, niet in de zon en niet in stoom.',
  ],
  'white-goods': [
    'De zijkanten zijn van geëmailleerd staal, bestand tegen sleutels en wasmanden.',
    'Achter het staal zit dik vilt, en daarom hoor je zo weinig.',
  ],
  'kitchen-steel': [
    'De behuizing is van gelakt staal: dat kan een stootje hebben en verbergt kruimels.',
    'Staal en geen plastic: je voelt het verschil zodra je het optilt.',
  ],
  'tool-steel': [
    'De kop is uit één stuk gesmeed, en gehard waar hij slaat.',
    'De steel is van essen, en dat vangt de klap op voor hij je elleboog bereikt.',
  ],
  'weight-iron': [
    'Een kern van gietijzer in een dikke jas van rubber.',
    'Het ijzer is op drie procent nauwkeurig gewogen, zoals het hoort.',
  ],
  'lamp-glass': [
    'Opaalglas is door en door melkwit, zodat je de lichtbron zelf niet ziet.',
    'Het glas is in twee lagen geblazen, wit vanbinnen en helder vanbuiten.',
  ],
  'kitchen-plastic': [
    'Het kunststof is vrij van bisfenol en neemt geen geuren op.',
    'Alles wat met eten in aanraking komt is van veilig kunststof, of van glas.',
  ],
  'device-cloth': [
    'Het weefsel laat geluid door en houdt stof tegen.',
    'De hoes is in één stuk gebreid, van garen dat ooit een fles was.',
  ],
  'ball-leather': [
    'Het leer heeft een nerf voor grip, en elke naad is met de hand gestikt.',
    'Onder het leer zitten vier lagen doek, die de bal rond houden.',
  ],
  gold: [
    'Het goud is gerecycled, en in Amsterdam gelegeerd en gegoten.',
    'Massief goud, dus een leven lang te polijsten en te vermaken.',
  ],
  silver: [
    'Het zilver is massief, met een keurmerk aan de binnenkant.',
    'Zilver gaat zachter glanzen hoe meer je het draagt.',
  ],
  titanium: [
    'Titanium is zo sterk als staal en half zo zwaar.',
    'Het titanium bevat geen nikkel, dus ook een gevoelige huid kan ertegen.',
  ],
}
