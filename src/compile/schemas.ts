import * as v from 'valibot';
import type {
  CityCode,
  IndicatorId,
  KecamatanCode,
  KelurahanCode,
  ServiceId,
  SourceId,
} from '../city/ids.ts';
import { boundsSchema } from './bounds.ts';
import { LONGEST_NAME, textFlaw } from './cell-text.ts';
import { isCityCode, isKecamatanCode, isKelurahanCode } from '../city/ids.ts';

/*
 * Shapes of the JSON files and of the properties of GeoJSON features (geodata/README.md). The text
 * of each check is what was expected, as it is shown in the list of problems.
 */

const freeText = v.pipe(
  v.string('teks'),
  v.rawCheck(({ dataset, addIssue }) => {
    const flaw = dataset.typed ? textFlaw(dataset.value) : null;
    if (flaw) addIssue({ message: flaw.expected });
  }),
);
const text = v.pipe(freeText, v.trim(), v.nonEmpty('teks yang terisi'));
const name = v.pipe(
  text,
  v.maxLength(LONGEST_NAME, `paling panjang ${LONGEST_NAME} karakter`),
  v.regex(/^[^\t\r\n]*$/, 'nama dalam satu baris'),
);
const finite = v.pipe(v.number('angka'), v.finite('angka'));
const positive = v.pipe(finite, v.gtValue(0, 'angka lebih dari 0'));
const slug = v.pipe(
  text,
  // Of an empty one it is said already that it is empty.
  v.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'huruf kecil, angka, dan tanda hubung'),
);
const id = <T extends string>() =>
  v.pipe(
    slug,
    v.transform((value) => value as string as T),
  );
const bilingual = v.strictObject({ id: text, en: text });
const lon = v.pipe(
  finite,
  v.minValue(-180, 'bujur -180 sampai 180'),
  v.maxValue(180, 'bujur -180 sampai 180'),
);
const lat = v.pipe(
  finite,
  v.minValue(-90, 'lintang -90 sampai 90'),
  v.maxValue(90, 'lintang -90 sampai 90'),
);
const lonLat = v.tuple([lon, lat], '[bujur, lintang]');
const box = v.pipe(
  v.tuple([lon, lat, lon, lat], '[barat, selatan, timur, utara]'),
  v.check(
    ([west, south, east, north]) => west < east && south < north,
    'barat < timur dan selatan < utara',
  ),
);
/** Items of a list inside an object; more are not looked at one by one. */
const MOST_ITEMS = 10_000;
const list = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(v.unknown(), 'daftar [...]'),
    v.maxLength(MOST_ITEMS, 'paling banyak 10.000 isian'),
    v.array(item, 'daftar [...]'),
  );

export const kelurahanCode = v.custom<KelurahanCode>(
  (value) => typeof value === 'string' && isKelurahanCode(value),
  'kode kelurahan, misalnya 99.01.01.1001',
);
export const kecamatanCode = v.custom<KecamatanCode>(
  (value) => typeof value === 'string' && isKecamatanCode(value),
  'kode kecamatan, misalnya 99.01.01',
);
const cityCode = v.custom<CityCode>(
  (value) => typeof value === 'string' && isCityCode(value),
  'kode kota, misalnya 99.01',
);
const source = id<SourceId>();

export const citySchema = v.strictObject({
  code: cityCode,
  name,
  province: name,
  title: bilingual,
  view: box,
  cell_m: v.pipe(
    finite,
    v.minValue(5, 'sel 5 sampai 500 meter'),
    v.maxValue(500, 'sel 5 sampai 500 meter'),
  ),
  densityStep: v.strictObject({ lon: positive, lat: positive }),
  densityCap_per_km2: positive,
  walking: v.strictObject({
    detour: v.pipe(finite, v.minValue(1, 'angka paling kecil 1')),
    kmh: positive,
    roundTo_min: positive,
  }),
  defaultService: id<ServiceId>(),
  groupings: list(
    v.strictObject({ id: slug, label: bilingual, kecamatan: list(kecamatanCode), source }),
  ),
  borderBox: v.nullable(box),
  attribution: bilingual,
  unknowns: list(bilingual),
  plausibility: v.optional(boundsSchema),
});

const alternative = {
  id: slug,
  label: bilingual,
  reason: bilingual,
  chance: v.pipe(
    finite,
    v.gtValue(0, 'angka lebih dari 0; alternatif yang tidak mungkin dihapus saja'),
    // Chances are added up: their sum must stay a number.
    v.maxValue(1e6, 'angka paling besar 1000000; yang dihitung hanya perbandingannya'),
  ),
  source,
};

/** What is wrong with a share: mostly it is written in percent. */
const shareFlaw = ({ input }: { readonly input: number }) =>
  input > 1 && input <= 100
    ? `bagian 0 sampai 1, bukan persen: ${input / 100}`
    : 'bagian 0 sampai 1';

const isFourNumbers = (value: unknown) =>
  Array.isArray(value) && value.length === 4 && value.every(Number.isFinite);

/** population/alternatives.json; whether a box is one is checked where the city is known. */
export const alternativesSchema = v.strictObject({
  settlement: list(
    v.strictObject({
      ...alternative,
      weights: v.picklist(['density', 'even'], 'density atau even'),
      emptyBox: v.nullable(
        v.custom<readonly [number, number, number, number]>(
          isFourNumbers,
          'empat angka [barat, selatan, timur, utara] dalam derajat, atau null',
        ),
      ),
    }),
  ),
  totals: list(
    v.strictObject({
      ...alternative,
      share2010: v.pipe(finite, v.minValue(0, shareFlaw), v.maxValue(1, shareFlaw)),
    }),
  ),
});

export const sourceSchema = v.strictObject({
  id: source,
  title: text,
  publisher: text,
  date: text,
  url: v.nullable(v.pipe(text, v.regex(/^https?:\/\/\S+$/, 'alamat http(s):// atau null'))),
  licence: text,
  note: freeText,
});

export const serviceSchema = v.strictObject({
  id: id<ServiceId>(),
  label: bilingual,
  noun: bilingual,
  kinds: list(slug),
  kindFilter: list(slug),
  ownershipFilter: v.boolean('true atau false'),
  threshold_m: v.nullable(positive),
  thresholdStatus: v.picklist(
    ['read', 'secondary', 'unverified', 'practice'],
    'read, secondary, unverified, atau practice',
  ),
  thresholdNote: bilingual,
  peoplePerFacility: v.nullable(positive),
  source,
  measures: v.picklist(
    ['full', 'lower-bound', 'list', 'status'],
    'full, lower-bound, list, atau status',
  ),
  inIndex: v.boolean('true atau false'),
  borderKnown: v.boolean('true atau false'),
  caveat: bilingual,
  indicators: v.optional(list(id<IndicatorId>()), []),
});

export const disagreementSchema = v.strictObject({
  id: slug,
  topic: bilingual,
  text: bilingual,
  indicators: list(id<IndicatorId>()),
  sources: list(source),
});

export const kelurahanProperties = v.strictObject({
  code: kelurahanCode,
  name,
  kecamatan: kecamatanCode,
  aliases: list(name),
  label: lonLat,
  source,
});
export const neighbourProperties = v.strictObject({ code: text, name, source });
export const plainProperties = v.strictObject({ source });
export const operatorProperties = v.strictObject({ name, operator: name, source });
export const lineProperties = v.strictObject({ name: v.nullable(freeText), class: slug, source });
export const streetProperties = v.strictObject({
  name: v.nullish(freeText),
  class: v.picklist(
    ['primary', 'secondary', 'local', 'footway', 'toll'],
    'primary, secondary, local, footway, atau toll',
  ),
  oneway: v.nullish(v.picklist(['yes', 'no', '-1'], 'yes, no, atau -1')),
  foot: v.nullish(v.picklist(['yes', 'no'], 'yes atau no')),
  speed_kmh: v.nullish(positive),
  source,
});
export const placeProperties = v.strictObject({
  name,
  class: v.picklist(
    ['station', 'toll_gate', 'terminal', 'market', 'office'],
    'station, toll_gate, terminal, market, atau office',
  ),
  source,
});
