import type { Goods } from './good.ts'

export const soundScreen: Goods = {
  earbuds: {
    nouns: ['earbuds+ | de oordopjes+', 'wireless earbuds+ | de draadloze oordopjes+'],
    price: 99, kg: 0.06, surfaces: ['plastic-matt'], facts: { connection: ['bluetooth', 'bluetooth+usb-c'], battery: [20, 24, 28, 32], power: 'battery' },
    says: 'sound', tells: 'battery', measures: '',
  },
  headphones: {
    nouns: ['headphones+ | de koptelefoon', 'studio headphones+ | de studiokoptelefoon'],
    price: 149, kg: 0.29, surfaces: ['device-leather'], facts: { connection: ['jack', 'bluetooth+jack'], battery: [30, 40, 50], power: 'battery' },
    says: 'sound', tells: 'connection', measures: '',
  },
  'on-ear-headphones': {
    nouns: ['wireless headphones+ | de draadloze koptelefoon', 'over-ear headphones+ | de hoofdtelefoon'],
    price: 179, kg: 0.25, surfaces: ['plastic-matt', 'device-aluminium'], facts: { connection: ['bluetooth+usb-c', 'bluetooth+jack'], battery: [30, 35, 40, 50], power: 'battery' },
    says: 'sound', tells: 'battery', measures: '',
  },
  'bookshelf-speaker': {
    nouns: ['bookshelf speaker | de boekenplankspeaker', 'stereo speaker | de stereospeaker'],
    price: 229, kg: 6, surfaces: ['device-wood'], facts: { watts: [60, 80, 100], connection: ['rca', 'rca+bluetooth'], power: 'mains' },
    says: 'sound', tells: 'watts',
  },
  'docking-station': {
    nouns: ['music dock | het muziekstation', 'bedside dock | het wekkerstation'],
    price: 89, kg: 1.4, surfaces: ['plastic-matt', 'device-cloth'], facts: { watts: [10, 15, 20], connection: ['bluetooth+fm', 'bluetooth+dab+fm'], power: 'mains' },
    says: 'sound', tells: 'connection',
  },
  'portable-speaker': {
    nouns: ['portable speaker | de draagbare speaker', 'travel speaker | de reisspeaker'],
    price: 79, kg: 0.7, surfaces: ['plastic-matt', 'device-cloth'], facts: { watts: [10, 16, 20], battery: [10, 12, 16, 20], connection: ['bluetooth+usb-c', 'bluetooth+jack'], power: 'battery' },
    says: 'sound', tells: 'battery',
  },
  'smart-speaker': {
    nouns: ['smart speaker | de slimme speaker', 'room speaker | de kamerspeaker'],
    price: 119, kg: 1.3, surfaces: ['device-cloth'], facts: { watts: [15, 20, 30], connection: 'wifi+bluetooth', power: 'mains' },
    says: 'sound', tells: 'connection',
  },
  'tower-speaker': {
    nouns: ['floor-standing speaker | de vloerspeaker', 'tower speaker | de zuilspeaker'],
    price: 449, kg: 14, surfaces: ['device-wood'], cm: [22, 28, 92], facts: { watts: [120, 150, 200], connection: 'rca', power: 'mains' },
    says: 'sound', tells: 'watts', days: [2, 3, 5],
  },
  'alarm-clock': {
    nouns: ['alarm clock | de wekker', 'bedside clock | de nachtkastklok'],
    price: 29, kg: 0.2, surfaces: ['plastic-matt'], facts: { movement: ['silent', 'quartz'], power: 'cells' },
    says: 'clock', tells: 'movement', cm: [9, 5, 9],
  },
  'retro-radio': {
    nouns: ['radio | de radio', 'kitchen radio | de keukenradio'],
    price: 119, kg: 1.9, surfaces: ['plastic-matt'], facts: { connection: ['dab+fm', 'dab+fm+bluetooth'], watts: [5, 10, 15], power: ['mains', 'battery'] },
    says: 'sound', tells: 'connection',
  },
  'wall-clock': {
    nouns: ['wall clock | de wandklok', 'station clock | de stationsklok'],
    price: 59, kg: 0.9, surfaces: ['walnut-oiled', 'oak-oiled', 'ash-stained'], frame: 'glass', facts: { movement: ['silent', 'quartz'], power: 'cells' },
    says: 'clock', tells: 'movement', axis: 'wallClock', measures: '',
  },
  television: {
    nouns: ['television | de televisie', 'smart TV | de smart-tv'],
    price: 429, kg: 8, colour: 'silver', surfaces: ['device-aluminium'], facts: { screen: 43, panel: ['lcd', 'mini-led'], connection: ['hdmi+wifi', 'hdmi+wifi+bluetooth'], energy_class: ['d', 'e', 'f'] },
    says: 'screen', tells: 'panel', axis: 'television', measures: '', days: [1, 2, 3],
  },
  'wide-television': {
    nouns: ['wall television | de wandtelevisie', 'wall-mounted TV | de wand-tv'],
    price: 799, kg: 16, colour: 'black', surfaces: ['device-aluminium'], facts: { screen: 55, panel: ['oled', 'mini-led', 'lcd'], connection: ['hdmi+wifi+ethernet', 'hdmi+wifi+bluetooth'], energy_class: ['d', 'e', 'f'] },
    says: 'screen', tells: 'panel', axis: 'bigTelevision', measures: '', days: [1, 2, 3],
  },
  'compact-camera': {
    nouns: ['compact camera | de compactcamera', 'travel camera | de reiscamera'],
    price: 549, kg: 0.42, surfaces: ['device-leather'], frame: 'aluminium', facts: { megapixels: [20, 24, 26], connection: ['wifi+usb-c', 'wifi+bluetooth+usb-c'], power: 'battery' },
    says: 'device', tells: 'megapixels', spread: 0.06,
  },
  'security-camera': {
    nouns: ['security camera | de beveiligingscamera', 'outdoor camera | de buitencamera'],
    price: 99, kg: 0.6, surfaces: ['aluminium-coated'], facts: { megapixels: [2, 4, 8], connection: ['wifi', 'ethernet', 'wifi+ethernet'], place: 'outdoors', power: 'mains' },
    says: 'device', tells: 'megapixels', cm: [10, 18, 9],
  },
  laptop: {
    nouns: ['laptop | de laptop', 'notebook | de notebook'],
    price: 999, kg: 1.35, surfaces: ['device-aluminium'], facts: { screen: [13, 14, 15], memory: 512, battery: [12, 14, 16, 18], connection: ['wifi+bluetooth+usb-c', 'wifi+bluetooth+usb-c+hdmi'] },
    says: 'screen', tells: 'screen', axis: 'laptop', measures: '',
  },
  tablet: {
    nouns: ['tablet | de tablet', 'reading tablet | de leestablet'],
    price: 399, kg: 0.48, colour: 'grey', surfaces: ['device-aluminium'], facts: { screen: [10, 11, 12], memory: 128, battery: [10, 12, 14], connection: ['wifi+bluetooth+usb-c', 'wifi+5g+usb-c'] },
    says: 'screen', tells: 'screen', axis: 'tablet', measures: '',
  },
  'large-smartphone': {
    nouns: ['large smartphone | de grote smartphone', 'camera phone | de cameratelefoon'],
    price: 699, kg: 0.21, surfaces: ['device-aluminium', 'plastic-matt'], facts: { screen: [6.5, 6.7, 6.8], memory: 256, megapixels: [48, 50, 64], battery: [26, 28, 32], connection: '5g+wifi+bluetooth+usb-c' },
    says: 'screen', tells: 'screen', axis: 'phone', measures: '',
  },
  smartphone: {
    nouns: ['smartphone | de smartphone', 'pocket phone | de compacte smartphone'],
    price: 449, kg: 0.17, surfaces: ['device-aluminium', 'plastic-matt'], facts: { screen: [5.8, 6.1, 6.2], memory: 128, megapixels: [12, 48, 50], battery: [20, 22, 24], connection: '5g+wifi+bluetooth+usb-c' },
    says: 'screen', tells: 'screen', axis: 'phone', measures: '',
  },
}
