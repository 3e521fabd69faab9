import type { DepartmentWords } from '../department-words.ts'

export const seating: DepartmentWords = {
  use: {
    'dining-chairs': [
      'Een stoel voor lange etentjes, waarbij niemand als eerste wil opstaan.',
      'Zet er vier om de tafel, of meng ze met de losse stoelen die je al hebt.',
      'Ontbijt, huiswerk, een potje kaarten: zo’n stoel doet een hele dag aan tafel.',
      'Je zit rechtop zonder dat het streng wordt, en zo hoort het aan tafel.',
    ],
    armchairs: [
      'Schuif hem naar het raam, en die hoek wordt de fijnste plek van het huis.',
      'Gemaakt voor een boek, een plaid en een middag zonder plannen.',
      'Dit is de stoel die gasten als eerste kiezen en als laatste verlaten.',
      'Hij zit zacht genoeg om weg te dommelen, en stevig genoeg om weer op te staan.',
    ],
    sofas: [
      'Een bank om op thuis te komen: schoenen uit, voeten omhoog, telefoon in de andere kamer.',
      'Filmavond, middagdutje, logeerplek voor een vriend: deze bank kan het alle drie.',
      'Hij geeft een woonkamer een midden, wat er verder ook staat.',
      'Laag genoeg om op te liggen, stevig genoeg voor een hele avond praten.',
    ],
    stools: [
      'Voor koffie aan de bar, en om de kok gezelschap te houden.',
      'Na afloop schuift hij onder het blad, en neemt hij bijna geen ruimte in.',
      'Een snelle zit voor het ontbijt, een lange voor een glas wijn terwijl het eten pruttelt.',
      'Met twee van deze krukken wordt een strook aanrecht een plek om te eten.',
    ],
    'office-chairs': [
      'Hij beweegt mee als je achterover leunt om na te denken, en blijft staan als je typt.',
      'Een werkdag is lang, dus deze stoel is gemaakt om niet op te merken.',
      'Voor het bureau thuis, waar de vergadering ophoudt en het huiswerk begint.',
      'Je rug merkt het ’s avonds, juist doordat hij niets merkt.',
    ],
    'benches-poufs': [
      '{Het|Hij} past overal waar een zitplek ontbreekt: in de hal, onder het raam, naast de haard.',
      'Een plek om je veters te strikken, een tas neer te zetten of je voeten te laten rusten.',
      'Handig als extra zitplek wanneer er meer gasten zijn dan stoelen.',
      'Licht genoeg om te verplaatsen, stevig genoeg om te blijven staan als je gaat zitten.',
    ],
  },
  form: {
    'cross-back-chair': [
      'In de rug kruisen twee latten elkaar, en een zacht kussen verzacht de houten zitting.',
      'Het lichte frame blijft zoals het is; het kussen geeft de kleur.',
    ],
    'dining-armchair': [
      'De lage armleuningen steunen je ellebogen en schuiven toch onder de meeste tafels.',
      'Bruine stof bekleedt zitting, rug en armen, op vier slanke donkere poten.',
    ],
    'shell-chair': [
      'De rug buigt mee waar je schouderbladen rusten, en de poten staan iets naar buiten, zodat niets wiebelt.',
      'Zitting en rug zijn twee brede planken met een smalle spleet ertussen, zodat er lucht langs kan.',
    ],
    'spindle-chair': [
      'Gedraaide spijlen waaieren uit naar de bovenregel, zoals in boerenkeukens al twee eeuwen lang.',
      'De zitting is gevormd naar wie erop zit, en gedraaide sporten houden de poten bij elkaar.',
    ],
    'club-armchair': [
      'Brede, ronde armen vouwen zich om een diepe zitting; er is niets hoekigs aan.',
      'De rug bolt op schouderhoogte, zodat je hoofd vanzelf een steun vindt.',
    ],
    'tub-armchair': [
      'Rug en armen vormen één vloeiende lijn, die bovenaan naar buiten krult.',
      'Het losse zitkussen kun je omkeren, en dankzij de kleine poten kan de stofzuiger eronder.',
    ],
    'tufted-armchair': [
      'De knopen zijn met de hand diep ingetrokken, tot over de ronde armen heen.',
      'Armen en rug zijn even hoog, dus ook dwars erin wegzakken gaat prima.',
    ],
    'corner-sofa': [
      'De lange kant loopt uit in een ligdeel, dus er kan er altijd één languit.',
      'De vlakke, brede armleuningen dienen als dienblad voor een kopje of een boek.',
    ],
    'tufted-sofa': [
      'Langs de rug lopen honderden plooien naar diepe knopen, stuk voor stuk met de hand gelegd.',
      'Een rechte zitting en een rug zo hoog als de armen: de vorm van een goede bibliotheek.',
    ],
    'two-seat-sofa': [
      'Twee losse rugkussens, een lichte ronding in de armen en korte houten poten.',
      'Klein genoeg voor een bovenwoning, en hij kan in één keer door de deur.',
    ],
    'bar-stool': [
      'Een ronde zitting, vier schuine poten en twee rijen sporten voor je voeten.',
      'De rand van de zitting is afgerond, zodat je benen niet eerder slapen dan jij.',
    ],
    'counter-stool': [
      'De kuip heeft zes ronde gaten die de rug lichter maken, en draait op een gasveer.',
      'Met een hendel onder de zitting stel je de hoogte in; een voetsteun en een zware voet doen de rest.',
    ],
    'swivel-stool': [
      'Een schelpvormig zitje draait op een stalen kolom, die stevig op een ronde voet staat.',
      'De rug loopt net ver genoeg door om er van alle kanten tegen te leunen.',
    ],
    'office-chair': [
      'Zithoogte, rug en armleuningen stel je apart in, en de vijf wielen zijn geschikt voor harde vloeren.',
      'De gedeelde rug steunt onderaan je lenden en laat bovenaan je schouders vrij.',
    ],
    'study-chair': [
      'Kleine uitsparingen laten de kuip ademen, en het onderstel rolt op vijf zachte wielen.',
      'Eén gevormde kuip zonder naden: in één veeg schoon, ook na lijm en viltstift.',
    ],
    'task-chair': [
      'Een ronde rug en een brede zitting, tussen armleuningen die prettig in de hand liggen.',
      'Hij draait, gaat omhoog en rolt op een verchroomd onderstel met vijf poten.',
    ],
    'visitor-chair': [
      'De kuip veert mee, en het gat in de rug is een greep om hem aan te dragen.',
      'Lichte buispoten met zachte doppen; zes stuks stapel je zo in een hoek.',
    ],
    'bean-bag': [
      'De vulling schuift tot hij om je heen past, en dubbele naden houden hem binnen.',
      'Acht panelen komen samen onder een ronde kap, met een lus om hem naar de zon te slepen.',
    ],
    'hall-bench': [
      'Een langwerpig ovaal blad rust op rechte donkere poten, zonder hoek om tegenaan te lopen.',
      'Het blad is slank, het frame is gelast, en de schoenen passen eronder.',
    ],
    'piano-bench': [
      'Met de knoppen aan weerszijden zet je de gestoffeerde zitting hoger of lager.',
      'Het dikke kussen heeft een bies langs de rand en ligt op een zwart houten frame.',
    ],
    pouf: [
      'Een trommel met een bies boven en onder, zo gevuld dat hij rond blijft.',
      'De bovenkant is stevig genoeg voor een dienblad en zacht genoeg voor twee moede voeten.',
    ],
  },
}
