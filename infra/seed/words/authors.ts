const list = (text: string): string[] => text.split(', ')

/** Who writes reviews, and from where. */
export const authors = {
  en: {
    names: list(
      'Hannah, Oliver, Priya, Tom, Grace, Callum, Imogen, Ravi, Ellen, Marcus, Niamh, Fergus, Alice, Jamal, Rosie, Simon, Beth, Owen, Leila, Harriet, Duncan, Maya, Patrick, Zoe, Arthur, Megan, Idris, Clare, Joe, Anjali, Stuart, Freya, Nadia, Will, Kirsty, Theo, Molly, Gareth, Sunita, Ben',
    ),
    towns: list(
      'Leeds, Bristol, York, Bath, Cardiff, Glasgow, Norwich, Hove, Sheffield, Durham, Oxford, Lewes, Exeter, Edinburgh, Belfast, Lincoln, Stroud, Cambridge, Dundee, Swansea, Whitby, Ely, Perth, Hastings, Truro, Dublin, Galway, Cork, Inverness, Derby',
    ),
  },
  nl: {
    names: list(
      'Marije, Sanne, Jeroen, Fatima, Bart, Anouk, Daan, Yara, Willem, Lotte, Mees, Ingrid, Rachid, Femke, Joost, Noor, Pieter, Esra, Tess, Gerrit, Maud, Thijs, Aaltje, Sven, Carla, Youssef, Hanneke, Ruben, Ilse, Koen, Roos, Bram, Mirjam, Stijn, Jolanda, Teun, Naima, Ties, Wietske, Henk',
    ),
    towns: list(
      'Zwolle, Utrecht, Groningen, Breda, Haarlem, Deventer, Leiden, Nijmegen, Gent, Antwerpen, Arnhem, Delft, Sneek, Middelburg, Amersfoort, Tilburg, Den Bosch, Rotterdam, Hoorn, Assen, Venlo, Gouda, Alkmaar, Mechelen, Leuven, Amsterdam, Zutphen, Maastricht, Emmen, Brugge',
    ),
  },
} as const
