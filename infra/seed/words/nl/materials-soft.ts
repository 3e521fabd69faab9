/** What there is to say of each material. */
export const materialsSoft: Readonly<Record<string, readonly string[]>> = {
  linen: [
    'Het linnen is geweven van Europees vlas en gewassen voor het wordt gesneden.',
    'Linnen kreukt een beetje, en dat is de charme ervan.',
    'Koel in de zomer en warm in de winter: linnen wordt elk jaar zachter.',
  ],
  cotton: [
    'Het katoen is biologisch en dicht geweven, en blijft dus in model.',
    'Lange vezels maken het katoen zacht zonder dat het zwak wordt.',
    'Gewoon goed katoen, in het garen geverfd, zodat de kleur blijft.',
  ],
  wool: [
    'De wol is in Nederland gesponnen en ademt het hele jaar door.',
    'Wol veert terug, stoot vuil af en houdt geen geuren vast.',
    'De wol is dicht en mat, met een beetje leven in de kleur.',
  ],
  velvet: [
    'Het fluweel heeft een korte pool, die met het licht verandert.',
    'Strijk over het fluweel en het wordt donkerder; strijk terug en het glanst.',
    'Katoenfluweel met een stevige rug, getest op honderdduizend keer wrijven.',
  ],
  boucle: [
    'De bouclé is geweven van lussengaren: zacht, onregelmatig en niet snel vuil.',
    'Kleine lusjes geven de bouclé een oppervlak als een goed gevoed schaap.',
    'Bouclé vangt het licht in duizend kleine schaduwen.',
  ],
  polyester: [
    'De stof is gemaakt van gerecyclede flessen, en daar voel je niets van.',
    'Een sterk weefsel van gerecycled polyester, dat bij het raam niet verkleurt.',
    'De bekleding is in twee tinten geweven: dat geeft diepte en verbergt kruimels.',
  ],
  viscose: [
    'De viscose is gemaakt van gecertificeerd hout en valt als zijde.',
    'Een soepele stof, die met je meebeweegt en nauwelijks kreukt.',
  ],
  denim: [
    'De denim is op trage weefgetouwen geweven en zonder stenen gewassen.',
    'Eerst een stevige denim, die na een maand naar je lijf staat.',
  ],
  plush: [
    'Het pluche is kort, dicht en veilig voor de allerkleinsten.',
    'Zacht pluche van gerecycled garen, met elke naad dubbel gestikt.',
  ],
  canvas: [
    'Het canvas is dicht geweven katoen, sterk in de naden en sterker bij de banden.',
    'Een droog, eerlijk canvas, dat soepeler wordt in het gebruik.',
    'Het canvas houdt een tijdlang de regen tegen, en kreukt mooi.',
  ],
  leather: [
    'Het leer is met boomschors gelooid en open gelaten, zodat het ademt en mooi oud wordt.',
    'Volle huiden, met hier en daar een litteken van het leven buiten.',
    'Het leer is eerst stevig en na een seizoen soepel.',
  ],
  suede: [
    'Het suède is uit één huid gesneden, met een korte, gelijkmatige pool.',
    'Mat suède, behandeld tegen de eerste regendruppels.',
  ],
  straw: [
    'Het stro is met de hand gevlochten, in kringen van binnen naar buiten.',
    'Natuurlijk stro ruikt naar zomer en weegt bijna niets.',
  ],
  stoneware: [
    'Het steengoed is op twaalfhonderd graden gebakken en klinkt als een klok.',
    'Het glazuur loopt aan de randen iets uit, dus elk stuk is anders.',
    'Stevig steengoed met een satijnen glazuur, uit een familiepottenbakkerij.',
  ],
  porcelain: [
    'Het porselein is zo dun dat er licht doorheen schijnt.',
    'Fijn porselein, hard gebakken: het lijkt teer en is dat niet.',
    'Het porselein is overal glad, tot en met de ring waarop het staat.',
  ],
  terracotta: [
    'De terracotta ademt, zodat wortels en aarde niet nat blijven.',
    'Ongeglazuurde klei uit het zuiden, met een kalkwaas die met de jaren komt.',
    'Terracotta is gebakken aarde: mat, warm en elke keer net anders.',
  ],
  concrete: [
    'Het beton is dun gegoten en vanbinnen verzegeld.',
    'Kleine luchtbelletjes in het beton laten zien dat het met de hand is gegoten.',
    'Beton staat stevig waar lichtere potten omwaaien.',
  ],
  stone: [
    'De steen is gegoten met gemalen marmer, en voelt dus koel en korrelig.',
    'Vorst doet geen kwaad, en mos is welkom.',
  ],
  glass: [
    'Het glas is helder, loodvrij en in een vorm geblazen.',
    'Goed gehard glas, tot aan de rand even dik.',
    'Het glas is zo helder als water, en sterker dan het lijkt.',
  ],
  plastic: [
    'Het kunststof was eerst iets anders: kratten, meestal.',
    'Gerecycled kunststof, helemaal doorgekleurd, dus een kras wordt niet wit.',
    'Mat, warm kunststof, dat niet glimt en niet barst.',
  ],
  acetate: [
    'Het acetaat is gemaakt van katoen en uit één plaat gesneden.',
    'Gepolijst acetaat heeft een diepte die verf niet kan nadoen.',
  ],
  rubber: [
    'Natuurrubber, in één stuk gegoten om een ronde binnenbal.',
    'Het rubber heeft grip als het nat is en wordt in de kou niet hard.',
  ],
  nylon: [
    'Het nylon is gesponnen van oude visnetten en droogt in een ommezien.',
    'Licht, dicht nylon, met een weefsel dat scheuren tegenhoudt.',
  ],
  paper: [
    'Het papier is gemaakt van moerbeibast, licht en verrassend sterk.',
    'Handgeschept papier, met vezels die je ziet als het licht brandt.',
  ],
  wax: [
    'De kaars is van zuivere bijenwas, en ruikt daar zacht naar.',
    'Bijenwas brandt langzaam en zonder roet.',
  ],
  rattan: ['Het rotan is over een metalen frame gevlochten en kan tegen regen.'],
  wicker: [
    'Geschild wilgenhout, geweekt en op één lange middag gevlochten.',
    'Het wilgenhout kraakt eerst een beetje, en daarna nooit meer.',
  ],
}
