import type { DepartmentWords } from '../department-words.ts'

export const plantsGarden: DepartmentWords = {
  use: {
    houseplants: [
      'Een beetje groen dat weinig vraagt en een kamer laat ademen.',
      'Voor de lege hoek, de vensterbank, of het bureau dat gezelschap zoekt.',
      'Er zit een kaartje bij dat in drie regels vertelt hoe het goed blijft gaan.',
      'Rustig opgekweekt in een Nederlandse kas, en dus gewend aan ons licht.',
    ],
    succulents: [
      'Een plant voor wie vergeet water te geven.',
      'In de zon zetten, met rust laten, en je laten verrassen.',
      'Klein, groen en vriendelijk, en dat blijft zo.',
      'Voor de lichtste vensterbank die je hebt.',
    ],
    'flowers-vases': [
      'Een tafel met bloemen ziet eruit alsof er iets leuks gaat gebeuren.',
      'Voor een verjaardag, voor een sorry, of zomaar.',
      'Zet het waar je vaak langsloopt: in de hal, of bij het keukenraam.',
      'Iets levends op tafel, zeven dagen per week.',
    ],
    'garden-furniture': [
      'Voor de eerste warme zondag, en alle zondagen daarna.',
      'Slaat het weer om, dan mag {het|hij} buiten blijven; daar is {het|hij} op gemaakt.',
      'Balkon, terras of het gras onder de appelboom: overal staat {het|hij} goed.',
      'Ga zitten met een kop koffie en kijk hoe de buren maaien.',
    ],
    'garden-tools': [
      'Zwaar werk wordt lichter, en licht werk een plezier.',
      'Voor gazons, borders en de composthoop helemaal achterin.',
      'Goed in balans, dus je let op de tuin en niet op het gereedschap.',
      'Afspuiten, ophangen, en volgend voorjaar doet hij het weer.',
    ],
    'garden-play': [
      'Zo komen kinderen van de bank, en de meeste ouders ook.',
      'De beste plek van de tuin, tot het donker wordt.',
      'Getest op jaren van om de beurt, en van ruzie over de beurt.',
      'Je verankert {het|hem} in het gras en neemt {het|hem} mee bij een verhuizing.',
    ],
    'round-vase': [
      'Voor de bloemen van de markt, of voor twee takken uit de tuin.',
      'Vol is het een lijst voor bloemen, leeg nog altijd de moeite waard.',
      'Zet hem waar ’s middags het licht langskomt.',
      'Een vaas waarin vijf stelen al een bos lijken.',
    ],
  },
  form: {
    'olive-tree': [
      'Een ronde kroon van zilvergrijze blaadjes op een kale stam, als op een terras in het zuiden.',
      'In de zomer graag buiten, in de winter koel, in zijn eigen pot met schotel.',
    ],
    'peace-lily': [
      'Grote glanzende bladeren die laten zien dat ze dorst hebben: ze buigen.',
      'Deze plant groeit waar andere het opgeven, en zuivert intussen de lucht.',
    ],
    'spider-plant': [
      'Lange gestreepte bladeren buigen over de pot, en na een tijd komen er jonge plantjes aan.',
      'Je oma had er een, en terecht: hij overleeft alles.',
    ],
    agave: [
      'Een rozet van spitse bladeren, frisgroen in het hart.',
      'Hij bewaart zijn eigen water en maakt één blad tegelijk.',
    ],
    cactus: [
      'Drie geribde zuilen met zachte witte stekels, in een ronde pot.',
      'Met wat geluk en een koele winter bloeit hij in mei.',
    ],
    echeveria: [
      'Een roos van dikke bladeren, met kleinere eromheen.',
      'Elk blad dat valt kan een nieuw plantje worden; kinderen vinden dat prachtig.',
    ],
    'mixed-tulips': [
      'Tulpen in alle kleuren van het veld, in een hoge betonnen vaas die je houdt.',
      'De stelen groeien door in het water, dus de bos is elke dag anders.',
    ],
    orchid: [
      'Twee gebogen takken met witte bloemen, die drie maanden mooi blijven.',
      'Na de bloei knip je boven het tweede oog, en dan begint hij opnieuw.',
    ],
    'red-tulips': [
      'Zeven rode tulpen in een lage ronde schaal, geschikt alsof ze er groeien.',
      'Ze gaan open met de ochtendzon en ’s avonds weer dicht.',
    ],
    'round-vase': [
      'Een strakke, wijder wordende vorm op een kleine voet; een handvol stelen blijft vanzelf staan.',
      'Op de draaischijf gemaakt, dus geen twee zijn precies gelijk.',
    ],
    'bistro-chair': [
      'Golvende latten op een stalen klapframe: in oktober hang je hem aan een spijker.',
      'In één tel plat, en weer open zodra de zon dat ook is.',
    ],
    'deck-chair': [
      'Blauw-wit doek tussen houten latten, met drie standen om achterover te hangen.',
      'Het gestreepte doek kan eraf en gaat mee in de was met de strandlakens.',
    ],
    'garden-bench': [
      'Brede latten voor zitting en rug, op poten die recht staan op gras en steen.',
      'Een bank om naast elkaar te zitten en dezelfde kant op te kijken.',
    ],
    'rattan-armchair': [
      'Donker gevlochten zijkanten, hoge armen, en dikke kussens met een hoes die eraf kan.',
      'Zo diep als een fauteuil voor binnen, maar wel tegen een bui bestand.',
    ],
    'wooden-lounger': [
      'De rug heeft vijf standen, op een gebogen frame van blank metaal.',
      'De latten volgen de lijn van je lichaam, dus een kussen hoeft niet.',
    ],
    'lawn-mower': [
      'Maaien, opvangen en daarna klein opvouwen in een hoek van de schuur.',
      'Zes maaihoogtes, van ruige weide tot croquetgazon.',
    ],
    wheelbarrow: [
      'Een diepe bak op één luchtband, met handvatten op de juiste hoogte.',
      'De voorrand loopt rond weg, zodat je hem in één keer leeg kiept.',
    ],
    seesaw: [
      'Een houten balk met twee zadels en handvatten, op een stevig metalen onderstel.',
      'Rubberen doppen onder de uiteinden zorgen voor een zachte landing.',
    ],
    'swing-set': [
      'Twee schommels met een rugleuning hangen naast elkaar aan een lange balk.',
      'De touwen zijn verstelbaar, zodat groot en klein even hoog komen.',
    ],
  },
}
