import type { ServiceId } from '../city/ids.ts';
import type { FacilityKind, Service } from '../city/model.ts';
import { idsOf } from './collection.ts';
import { sourceOf, type Known } from './known.ts';
import { expectedWord } from './nearest-word.ts';
import { inList, onLine, Unique, type JsonList, type Reading } from './reading.ts';
import { serviceSchema } from './schemas.ts';

const KINDS = 'facilities/kinds.csv';
export const SERVICES_FILE = 'facilities/services.json';
const COLUMNS = ['id', 'label_id', 'label_en', 'service', 'source'];
/** The shortest radius the page can be asked for (docs/decisions.md, 34). */
const SHORTEST_M = 50;

/** Supporting population of a facility, from a posyandu to a hospital of a whole region. */
const FEWEST_PEOPLE = 100;
const MOST_PEOPLE = 1_000_000;

export interface ServicesAndKinds {
  readonly services: JsonList<Service> | null;
  /** Ids of all services, also of those with a fault; `null` when some are not known. */
  readonly serviceIds: ReadonlySet<string> | null;
  readonly kinds: readonly FacilityKind[];
  /** `null` when some kinds could not be read. */
  readonly kindIds: ReadonlySet<string> | null;
}

function checkThreshold({ wrong }: JsonList<Service>, i: number, service: Service, known: Known) {
  const { threshold_m, measures } = service;
  const path = [i, 'threshold_m'];
  const most = known.bounds.threshold_m;
  if (measures === 'full' && threshold_m === null) {
    wrong(path, 'layanan yang diukur perlu ambang', null, 'jarak dalam meter');
  } else if (threshold_m !== null && threshold_m > most) {
    const expected = `paling jauh ${most} m, atau plausibility.threshold_m di city.json dinaikkan`;
    wrong(path, 'ambang terlalu jauh', `${threshold_m} m`, expected);
  } else if (threshold_m !== null && threshold_m < SHORTEST_M) {
    const expected = `paling dekat ${SHORTEST_M} m; jarak ditulis dalam meter, bukan kilometer`;
    wrong(path, 'ambang terlalu dekat', `${threshold_m} m`, expected);
  }
}

function checkServices(file: JsonList<Service>, known: Known): void {
  const unique = new Unique(inList);
  const byStatus = file.items.filter(({ value }) => value.measures === 'status');
  for (const { index } of byStatus.slice(1)) {
    // The files of water/ name no service: they belong to the only one.
    const expected = `satu layanan saja; sudah ada di ${inList(byStatus[0]!.index)}`;
    file.wrong([index, 'measures'], 'dua layanan dengan measures status', 'status', expected);
  }
  for (const { index: i, value: service } of file.items) {
    unique.add(service.id, i, (found, expected) => {
      file.wrong([i, 'id'], 'id layanan ganda', found, expected);
    });
    const { sources } = known;
    if (sources && !sources.has(service.source)) {
      const expected = () => expectedWord(service.source, sources);
      file.wrong([i, 'source'], 'tidak ada di sources.json', service.source, expected);
    }
    service.kindFilter.forEach((kind, j) => {
      if (service.kinds.includes(kind)) return;
      const expected = service.kinds.join(', ') || 'daftar kosong';
      file.wrong([i, 'kindFilter', j], 'bukan jenis layanan ini', kind, expected);
    });
    checkThreshold(file, i, service, known);
    const { peoplePerFacility: people } = service;
    if (people !== null && (people < FEWEST_PEOPLE || people > MOST_PEOPLE)) {
      const expected = `biasanya ${FEWEST_PEOPLE} sampai ${MOST_PEOPLE} jiwa`;
      file.doubt([i, 'peoplePerFacility'], 'nilai di luar yang biasa', people, expected);
    }
  }
}

/** A row of kinds.csv, and whether nothing is wrong with the service it names. */
interface KindRow {
  readonly kind: FacilityKind;
  readonly isSound: boolean;
}

function readKinds(reading: Reading, known: Known, services: readonly Service[], ids: Ids) {
  const byId = new Map(services.map((service) => [service.id as string, service]));
  const unique = new Unique(onLine);
  return reading.table(KINDS, { columns: COLUMNS }, (row): KindRow => {
    const id = row.required('id');
    const label = { id: row.requiredName('label_id'), en: row.requiredName('label_en') };
    const service = row.reference('service', ids, SERVICES_FILE) as ServiceId | null;
    sourceOf(row, known);
    unique.add(id, row.line, (found, expected) => {
      row.wrong('id', 'jenis ganda', found, expected);
    });
    const owner = service && byId.get(service);
    const agrees = !owner || owner.kinds.includes(id);
    if (!agrees) {
      const problem = `layanan ini tidak memuat jenis ${id}`;
      row.wrong('service', problem, service, owner.kinds.join(', '));
    }
    // A service that is not known, or does not have the kind, is reported already.
    const isSound = agrees && (service !== null || row.stated('service') === null);
    return { kind: { id, label, service }, isSound };
  });
}

/** What each service lists as its kinds: known, and not given to another service or to none. */
function checkKinds(file: JsonList<Service>, rows: readonly KindRow[], kindIds: Ids): void {
  const rowOf = new Map(rows.map((row) => [row.kind.id, row]));
  for (const { index, value } of file.items) {
    value.kinds.forEach((id, j) => {
      const path = [index, 'kinds', j];
      const row = rowOf.get(id);
      if (kindIds && !kindIds.has(id)) {
        file.wrong(path, `tidak ada di ${KINDS}`, id, () => expectedWord(id, kindIds));
      } else if (row?.isSound && row.kind.service !== value.id) {
        const other = row.kind.service ?? 'tanpa layanan';
        const problem = `layanan jenis ini berbeda di ${KINDS}`;
        file.wrong(
          path,
          problem,
          `${id}: ${value.id} di sini, ${other} di sana`,
          'layanan yang sama',
        );
      }
    });
  }
}

type Ids = ReadonlySet<string> | null;

/** facilities/services.json and facilities/kinds.csv, and that each agrees with the other. */
export function readServices(reading: Reading, known: Known): ServicesAndKinds {
  const file = reading.list(SERVICES_FILE, serviceSchema);
  if (file) checkServices(file, known);
  const serviceIds = file && idsOf(file.raw);
  const services = file?.items.map(({ value }) => value) ?? [];
  const { rows, complete } = readKinds(reading, known, services, serviceIds);
  const kinds = rows.map(({ kind }) => kind);
  const kindIds = complete ? new Set(kinds.map(({ id }) => id)) : null;
  if (file) checkKinds(file, rows, kindIds);
  return { services: file, serviceIds, kinds, kindIds };
}
