/**
 * Colour schemes of 3 to 9 classes, light for little to dark for much (PuOr from orange to purple).
 * Colours from www.ColorBrewer.org by Cynthia A. Brewer, Geography, Pennsylvania State University
 * (Apache License 2.0). They are those of d3-scale-chromatic, which a test compares; the library
 * itself brings all its schemes and what blends them, 10 kB before the first text.
 */
const schemes = {
  OrRd: [
    'fee8c8 fdbb84 e34a33',
    'fef0d9 fdcc8a fc8d59 d7301f',
    'fef0d9 fdcc8a fc8d59 e34a33 b30000',
    'fef0d9 fdd49e fdbb84 fc8d59 e34a33 b30000',
    'fef0d9 fdd49e fdbb84 fc8d59 ef6548 d7301f 990000',
    'fff7ec fee8c8 fdd49e fdbb84 fc8d59 ef6548 d7301f 990000',
    'fff7ec fee8c8 fdd49e fdbb84 fc8d59 ef6548 d7301f b30000 7f0000',
  ],
  YlGnBu: [
    'edf8b1 7fcdbb 2c7fb8',
    'ffffcc a1dab4 41b6c4 225ea8',
    'ffffcc a1dab4 41b6c4 2c7fb8 253494',
    'ffffcc c7e9b4 7fcdbb 41b6c4 2c7fb8 253494',
    'ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84',
    'ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84',
    'ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58',
  ],
  Purples: [
    'efedf5 bcbddc 756bb1',
    'f2f0f7 cbc9e2 9e9ac8 6a51a3',
    'f2f0f7 cbc9e2 9e9ac8 756bb1 54278f',
    'f2f0f7 dadaeb bcbddc 9e9ac8 756bb1 54278f',
    'f2f0f7 dadaeb bcbddc 9e9ac8 807dba 6a51a3 4a1486',
    'fcfbfd efedf5 dadaeb bcbddc 9e9ac8 807dba 6a51a3 4a1486',
    'fcfbfd efedf5 dadaeb bcbddc 9e9ac8 807dba 6a51a3 54278f 3f007d',
  ],
  PuOr: [
    '998ec3 f7f7f7 f1a340',
    '5e3c99 b2abd2 fdb863 e66101',
    '5e3c99 b2abd2 f7f7f7 fdb863 e66101',
    '542788 998ec3 d8daeb fee0b6 f1a340 b35806',
    '542788 998ec3 d8daeb f7f7f7 fee0b6 f1a340 b35806',
    '542788 8073ac b2abd2 d8daeb fee0b6 fdb863 e08214 b35806',
    '542788 8073ac b2abd2 d8daeb f7f7f7 fee0b6 fdb863 e08214 b35806',
  ],
} as const;

/** Colours by number of classes, as `#rrggbb`; nothing below 3. */
export type Scheme = readonly (readonly string[])[];

/** One of the schemes. */
export const brewer = (name: keyof typeof schemes): Scheme => [
  [],
  [],
  [],
  ...schemes[name].map((colours) => colours.split(' ').map((hex) => `#${hex}`)),
];
