import type { BadCase } from './case.ts';
import { square } from './shapes.ts';
import { AREAS, KEBUN, moved, PASAR, polygon, rectangle, STATUS, zones } from './zones.ts';

const emptied = (text: string) => `${text.split('\n')[0]!}\n`;

/** A city without any data of its water. */
export const nothingKnown = {
  [STATUS]: (text: string) => text.replace(/^(99[^,]*),.*$/gm, '$1,none_reported,,,,,'),
  'water/reports.csv': emptied,
};

/** Treatment plants, standpipes and reservoirs: facilities of the service that has the areas. */
export const waterWorks = {
  'facilities/services.json': (text: string) =>
    text.replace('"kinds": []', '"kinds": ["ipa", "hidran-umum", "reservoir"]'),
  'facilities/kinds.csv': (text: string) =>
    `${text}ipa,Instalasi pengolahan,Treatment plant,air,contoh\nhidran-umum,Hidran umum,Standpipe,air,contoh\nreservoir,Reservoir,Reservoir,air,contoh\n`,
  'facilities/health.csv': (text: string) =>
    `${text}ipa-1,ipa,IPA Pasar,0.012,110.012,99.01.01.1002,,yes,exact,operating,,50,,2022,,contoh\nhu-1,hidran-umum,Hidran Umum 1,,,99.01.02.1001,,yes,kelurahan,operating,,,,2022,,contoh\n`,
};

/** Water that is right although it looks odd. */
export const soundWater: readonly { readonly name: string; readonly changes: BadCase['with'] }[] = [
  { name: 'service areas', changes: { [AREAS]: zones(PASAR, KEBUN) } },
  { name: 'a city of whose water nothing is known', changes: nothingKnown },
  {
    name: 'an operator that is written in another way',
    changes: { [AREAS]: zones({ ...PASAR, operator: 'Pdam  contoh' }, KEBUN) },
  },
  {
    name: 'areas side by side, one with a hole for the other, and one across the border',
    changes: {
      [AREAS]: zones(
        {
          geometry: polygon(
            square(110.001, 0.001, 0.018),
            [...square(110.005, 0.005, 0.005)].reverse(),
          ),
        },
        { name: 'Pulau', geometry: polygon(square(110.005, 0.005, 0.005)) },
        { name: 'Lintas batas', geometry: polygon(rectangle(110.035, -0.018, 110.2, -0.008)) },
      ),
    },
  },
  {
    name: 'a large area of elsewhere that reaches into the city with a tip of some metres',
    changes: {
      [AREAS]: zones(PASAR, KEBUN, {
        name: 'Zona Tetangga',
        geometry: polygon([
          [110.3, -0.2],
          [110.3, 0.2],
          [110.0399, 0.01],
          [110.3, -0.2],
        ]),
      }),
    },
  },
  {
    name: 'half a kelurahan for which service is planned',
    changes: { [AREAS]: zones(PASAR, KEBUN, { name: 'Baru', geometry: moved(110.02, 0, 0.014) }) },
  },
  { name: 'water works, with points of their own', changes: waterWorks },
];
