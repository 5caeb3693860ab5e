import type { City, LonLat, Service } from '../city/model.ts';
import { AccessError, type FacilityQuery, type Metric } from './types.ts';

/** Least radius that means anything, metres: no place is known better. */
export const MIN_RADIUS_M = 1;

/** Widest radius that can be asked for, metres: beyond it a flat plane is no longer true. */
export const MAX_RADIUS_M = 100_000;

const written = (value: number) =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: 20 }).format(value);

/** @throws AccessError `bad-radius` unless the radius is at least 1 m and at most 100 km. */
export function checkRadius(radius_m: number): void {
  if (radius_m >= MIN_RADIUS_M && radius_m <= MAX_RADIUS_M) return;
  throw new AccessError(
    'bad-radius',
    `Radius harus paling kecil ${MIN_RADIUS_M} meter dan paling besar ${MAX_RADIUS_M / 1000} km; yang diterima: ${written(radius_m)} meter.`,
  );
}

/** @throws AccessError `bad-point` unless both are degrees. */
export function checkPoint([lon, lat]: LonLat): void {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return;
  throw new AccessError(
    'bad-point',
    `Titik harus berupa derajat: lintang -90 sampai 90, bujur -180 sampai 180; yang diterima: ${lat}, ${lon}.`,
  );
}

/** @throws AccessError `unknown-service`, naming those that exist. */
export function findService(city: City, id: string | null): Service {
  const service = city.services.find((candidate) => candidate.id === id);
  if (service) return service;
  const known = city.services.map((candidate) => candidate.id).join(', ');
  throw new AccessError(
    'unknown-service',
    `Layanan "${id ?? ''}" tidak dikenal. Yang ada: ${known}.`,
  );
}

/**
 * The service a question is about, `null` for a list of one's own.
 *
 * @throws AccessError `unknown-service`; `not-measurable` when the service has no facilities with
 *   a place at all, or (with `measured`) when its list is too incomplete for figures.
 */
export function serviceOf(city: City, query: FacilityQuery, measured: boolean): Service | null {
  if (query.own) return null;
  const service = findService(city, query.service);
  if (service.measures === 'status') {
    throw new AccessError(
      'not-measurable',
      `${service.label.id}: data yang ada hanya status yang dilaporkan per kelurahan, bukan lokasi, ` +
        'jadi jarak dan jangkauannya tidak dapat dihitung.',
    );
  }
  if (measured && service.measures === 'list') {
    throw new AccessError(
      'not-measurable',
      `${service.label.id}: daftarnya belum lengkap, jadi hanya dapat ditampilkan di peta dan daftar; ` +
        'jangkauannya tidak dihitung.',
    );
  }
  return service;
}

/**
 * For answers that are drawn or searched with straight lines alone.
 *
 * @param what begins the sentence. @throws AccessError `not-measurable` for any other metric.
 */
export function requireStraight(what: string, metric: Metric | undefined): void {
  if (metric !== 'network') return;
  throw new AccessError(
    'not-measurable',
    `${what} hanya tersedia untuk jarak garis lurus, belum untuk jarak lewat jalan.`,
  );
}

/**
 * For questions that no facility is left for, of a service or of a list of one's own.
 *
 * @param outside why facilities outside the city do not count in this question.
 * @throws AccessError `no-facilities`: a distance to nothing has no value.
 */
export function refuseEmpty(
  service: Service | null,
  { own }: Pick<FacilityQuery, 'own'>,
  outside = 'Fasilitas di luar kota tidak diikutkan (border exclude)',
): never {
  throw new AccessError('no-facilities', whyEmpty(service, own?.length ?? 0, outside));
}

function whyEmpty(service: Service | null, listed: number, outside: string): string {
  if (service) {
    return `${service.label.id}: tidak ada fasilitas yang lokasinya diketahui dengan saringan ini, jadi tidak ada yang dapat dihitung.`;
  }
  if (listed === 0) return 'Daftar fasilitas kosong, jadi tidak ada yang dapat dihitung.';
  const all = listed === 1 ? 'Satu-satunya fasilitas' : `Semua ${written(listed)} fasilitas`;
  return `${all} dalam daftar berada di luar kota. ${outside}, jadi tidak ada yang dapat dihitung.`;
}
