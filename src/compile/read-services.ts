import type { ServiceId } from '../city/ids.ts';
import type { FacilityKind, Service } from '../city/model.ts';
import { sourceOf, type Known } from './known.ts';
import { Unique, type JsonFile, type Reading } from './reading.ts';
import { servicesSchema } from './schemas.ts';

const KINDS = 'facilities/kinds.csv';
const SERVICES = 'facilities/services.json';
const COLUMNS = ['id', 'label_id', 'label_en', 'service', 'source'];

export interface ServicesAndKinds {
  readonly services: readonly Service[] | null;
  readonly kinds: readonly FacilityKind[] | null;
}

function checkServices(file: JsonFile<Service[]>, known: Known): void {
  const unique = new Unique();
  file.value.forEach((service, i) => {
    unique.add(service.id, `[${i}]`, (found, expected) => {
      file.wrong([i, 'id'], 'id layanan ganda', found, expected);
    });
    if (known.sources && !known.sources.has(service.source)) {
      file.wrong([i, 'source'], 'tidak ada di sources.json', service.source, 'id di sources.json');
    }
    service.kindFilter.forEach((kind, j) => {
      if (service.kinds.includes(kind)) return;
      file.wrong(
        [i, 'kindFilter', j],
        'bukan jenis layanan ini',
        kind,
        service.kinds.join(', ') || 'daftar kosong',
      );
    });
    if (service.measures === 'full' && service.threshold_m === null) {
      file.wrong([i, 'threshold_m'], 'layanan yang diukur perlu ambang', null, 'jarak dalam meter');
    }
  });
}

function readKinds(
  reading: Reading,
  known: Known,
  services: readonly Service[] | null,
): FacilityKind[] | null {
  const ids = services && new Set<string>(services.map(({ id }) => id));
  const unique = new Unique();
  const rows = reading.table(KINDS, COLUMNS);
  return (
    rows?.map((row) => {
      const id = row.required('id');
      const label = { id: row.required('label_id'), en: row.required('label_en') };
      const service = row.reference('service', ids, SERVICES) as ServiceId | null;
      sourceOf(row, known);
      unique.add(id, `baris ${row.line}`, (found, expected) => {
        row.wrong('id', 'jenis ganda', found, expected);
      });
      const owner = services?.find((candidate) => candidate.id === service);
      if (owner && !owner.kinds.includes(id)) {
        row.wrong(
          'service',
          `layanan ini tidak memuat jenis ${id}`,
          service,
          owner.kinds.join(', '),
        );
      }
      return { id, label, service };
    }) ?? null
  );
}

/** facilities/services.json and facilities/kinds.csv, and that each agrees with the other. */
export function readServices(reading: Reading, known: Known): ServicesAndKinds {
  const file = reading.json(SERVICES, servicesSchema);
  if (file) checkServices(file, known);
  const kinds = readKinds(reading, known, file?.value ?? null);
  const kindIds = new Set(kinds?.map(({ id }) => id));
  file?.value.forEach(({ kinds: own }, i) => {
    own.forEach((kind, j) => {
      if (!kinds || kindIds.has(kind)) return;
      file.wrong([i, 'kinds', j], `tidak ada di ${KINDS}`, kind, [...kindIds].join(', '));
    });
  });
  return { services: file?.value ?? null, kinds };
}
