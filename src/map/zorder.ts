/**
 * The one table of what is drawn above what, bottom first. A layer that is not listed here cannot
 * be drawn, and a row without a layer is an error.
 */
export const Z_ORDER = [
  'sea',
  'land',
  'city-land',
  'choropleth-kelurahan',
  'choropleth-kecamatan',
  'no-data',
  // Over the class colours, which speak of people: nobody lives on it.
  'paddy',
  'neighbour-land',
  'water-areas',
  'water-areas-reported',
  'gaps',
  'buffers',
  'buffer-rims',
  'roads-casing',
  'roads',
  'railway',
  'railway-gaps',
  'kelurahan-casing',
  'kelurahan-line',
  'neighbour-line',
  'coast',
  'kecamatan-casing',
  'kecamatan-line',
  // Over the borders: a reported area is as large as its kelurahan.
  'water-areas-line',
  'water-areas-reported-line',
  'water-areas-planned-line',
  'tentative',
  'dimmed',
  'beyond',
  'neatline',
  'hovered',
  'selected-casing',
  'selected',
  'resident-halo',
  'accuracy',
  'accuracy-rim',
  'lines-casing',
  'lines',
  'facilities-many',
  'neighbour-names',
  'place-marks',
  'kelurahan-names',
  // What stands higher is placed first, so names go round these symbols.
  'facilities-few',
  'facilities-near',
  'facility-names',
  'facilities-emphasised',
  'flags',
  // Names nearer the top are placed first: the rest makes way for the kecamatan.
  'kecamatan-names',
  'resident-room',
  'resident',
] as const;

export type LayerId = (typeof Z_ORDER)[number];
