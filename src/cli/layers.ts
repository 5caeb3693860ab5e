import type { FeatureCollection } from 'geojson';
import type { GapProperties } from '../access/types.ts';
import type { City } from '../city/model.ts';
import type { Args } from './args.ts';
import { capacityNotes } from './capacity-notes.ts';
import { measure } from './coverage-rows.ts';
import { UsageError } from './errors.ts';
import { facilityLayer } from './facility-layer.ts';
import { areaLayer } from '../city/geojson.ts';
import type { OptionName } from './options.ts';
import type { OwnList } from './own-list.ts';
import {
  askedBase,
  askedRadius,
  FACILITY_OPTIONS,
  LAYER_OPTIONS,
  note,
  RANGE_OPTIONS,
  readFacilityQuery,
} from './query.ts';
import { askedDraws } from './ranges.ts';
import type { OpenCity, Session } from './session.ts';
import { exactly } from './table.ts';

export interface Layer {
  /** With the foreign members of its own, if any (RFC 7946 section 6.1). */
  readonly collection: FeatureCollection & { readonly undrawn?: readonly GapProperties[] };
  /** A list of the caller's own that it is about. */
  readonly list: OwnList | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

interface LayerSpec {
  /** Options that mean something to it, beside `--layer`. */
  readonly options: readonly OptionName[];
  readonly make: (args: Args, session: Session, opened: OpenCity) => Layer;
}

/** Whose people stand in the table and on no polygon. */
const undrawnNote = (undrawn: readonly GapProperties[]): string =>
  note(
    `${undrawn.length} kelurahan punya warga di luar radius di lahan yang terlalu sempit untuk digambar; ` +
      `tidak ada poligonnya, dan jiwanya ditulis di "undrawn": ` +
      undrawn.map(({ name, gap_population }) => `${name} ${exactly(gap_population!)}`).join(', '),
  );

const LAYERS: Readonly<Record<string, LayerSpec>> = {
  buffers: {
    options: [...FACILITY_OPTIONS, 'radius'],
    make(args, session, opened) {
      const asked = readFacilityQuery(args, opened, session);
      const { query, service, list, parameters } = asked;
      const notes = [...asked.notes, ...capacityNotes('export', asked)];
      const radius_m = askedRadius(args, opened.city, service);
      const collection = areaLayer(opened.engine.buffers({ ...query, radius_m }).features);
      return { collection, list, parameters: { ...parameters, radius_m }, notes };
    },
  },
  gaps: {
    options: [...FACILITY_OPTIONS, 'radius', 'base'],
    make(args, session, opened) {
      const asked = readFacilityQuery(args, opened, session);
      const { query, service, list, parameters } = asked;
      const notes = [...asked.notes, ...capacityNotes('export', asked)];
      const radius_m = askedRadius(args, opened.city, service);
      const base = askedBase(args);
      const { features, undrawn } = opened.engine.gaps({ ...query, radius_m, base });
      return {
        collection: { ...areaLayer(features), undrawn },
        list,
        parameters: { ...parameters, radius_m, base },
        notes: undrawn.length > 0 ? [...notes, undrawnNote(undrawn)] : notes,
      };
    },
  },
  coverage: {
    options: [...FACILITY_OPTIONS, 'radius', 'level', 'base', ...RANGE_OPTIONS],
    make(args, session, opened) {
      const found = measure(args, session, opened, askedDraws(args));
      const { written, asked, level, parameters, notes } = found;
      const { kelurahan, kecamatan, city } = opened.shapes;
      const shapes = { kelurahan, kecamatan, kota: [city] }[level];
      const features = written.map((properties, i) => ({ properties, geometry: shapes[i]! }));
      return { collection: areaLayer(features), list: asked.list, parameters, notes };
    },
  },
  facilities: {
    options: ['service', 'border', 'status', 'kind'],
    make: (args, _, opened) => ({ ...facilityLayer(args, opened), list: null }),
  },
};

/**
 * Makes the layer that `args` ask for.
 *
 * @throws UsageError for an option that means nothing to it.
 */
export async function makeLayer(
  args: Args,
  session: Session,
): Promise<Layer & { readonly city: City }> {
  const layer = args.required('layer');
  const { options, make } = LAYERS[layer]!;
  const unused = LAYER_OPTIONS.find((name) => args.has(name) && !options.includes(name));
  if (unused) throw new UsageError(`opsi --${unused} tidak berlaku untuk --layer ${layer}`);
  const opened = await session.open();
  const { collection, list, parameters, notes } = make(args, session, opened);
  const empty = `catatan: lapisan ${layer} kosong`;
  return {
    collection,
    list,
    city: opened.city,
    parameters: { layer, ...parameters },
    notes: collection.features.length === 0 ? [...notes, empty] : notes,
  };
}
