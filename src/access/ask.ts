import type { City, LonLat, Service } from '../city/model.ts';
import { areaBasis } from '../city/service-areas.ts';
import { AccessError, type FacilityQuery, type Metric } from './types.ts';

/** Least radius that means anything, metres: no place is known better. */
export const MIN_RADIUS_M = 1;

/** Widest radius that can be asked for, metres: beyond it a flat plane is no longer true. */
export const MAX_RADIUS_M = 100_000;

const written = (value: number) =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: 20 }).format(value);

/**
 * @param service with areas 0 has a meaning, too: inside.
 * @throws AccessError `bad-radius` unless the radius is at least 1 m and at most 100 km.
 */
export function checkRadius(radius_m: number, service: Service | null = null): void {
  const least = service?.measures === 'status' ? 0 : MIN_RADIUS_M;
  if (radius_m >= least && radius_m <= MAX_RADIUS_M) return;
  throw new AccessError(
    'bad-radius',
    `Radius harus paling kecil ${least} meter dan paling besar ${MAX_RADIUS_M / 1000} km; yang diterima: ${written(radius_m)} meter.`,
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
 * What an answer asks of a service: `places` to list or draw; `reach`, distances to them; `service`,
 * that who is within reach can be called served; `facilities`, that it consists of facilities.
 */
export type Need = 'places' | 'reach' | 'service' | 'facilities';

/**
 * The service a question is about, `null` for a list of one's own.
 *
 * @throws AccessError `unknown-service`; `not-measurable` when its data cannot bear what is needed.
 */
export function serviceOf(city: City, query: FacilityQuery, need: Need): Service | null {
  if (query.own) return null;
  const service = findService(city, query.service);
  const why = whyNot(city, service, need);
  if (why === null) return service;
  throw new AccessError('not-measurable', `${service.label.id}: ${why}`);
}

function whyNot(city: City, service: Service, need: Need): string | null {
  if (service.measures === 'list' && need !== 'places') {
    return (
      'daftarnya belum lengkap, jadi hanya dapat ditampilkan di peta dan daftar; ' +
      'jangkauannya tidak dihitung.'
    );
  }
  if (service.measures !== 'status') return null;
  const basis = areaBasis(city, service);
  if (basis === null) {
    return 'belum ada wilayah layanan yang dipetakan maupun dilaporkan, jadi jarak dan jangkauannya tidak dapat dihitung.';
  }
  if (need === 'facilities') {
    return 'yang diketahui wilayah layanannya, bukan fasilitas dengan kapasitas, jadi ketersediaannya tidak dapat dibagi.';
  }
  if (basis === 'reported' && need === 'service') {
    return (
      'yang diketahui hanya kelurahan yang dilaporkan punya sambungan, bukan batas wilayah layanannya. ' +
      'Jarak ke kelurahan itu bukan akses, jadi ukuran ini tidak dihitung.'
    );
  }
  return null;
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
  if (service?.measures === 'status') {
    return `${service.label.id}: belum ada kelurahan yang dilaporkan punya sambungan, hanya yang direncanakan; ikutkan yang direncanakan untuk menghitung jarak ke sana.`;
  }
  if (service) {
    return `${service.label.id}: tidak ada fasilitas yang lokasinya diketahui dengan saringan ini, jadi tidak ada yang dapat dihitung.`;
  }
  if (listed === 0) return 'Daftar fasilitas kosong, jadi tidak ada yang dapat dihitung.';
  const all = listed === 1 ? 'Satu-satunya fasilitas' : `Semua ${written(listed)} fasilitas`;
  return `${all} dalam daftar berada di luar kota. ${outside}, jadi tidak ada yang dapat dihitung.`;
}
