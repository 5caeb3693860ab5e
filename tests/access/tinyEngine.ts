import type { ServiceId } from '../../src/city/ids.ts';
import { createEngine } from '../../src/access/engine.ts';
import { AccessError, type AccessErrorCode, type Engine } from '../../src/access/types.ts';
import { at, codeOf, facility, tinyCity, type TinyOptions } from './tinyCity.ts';

/** The engine of a tiny city. */
export function engineOf(options: TinyOptions = {}): Engine {
  const { city, shapes, mask } = tinyCity(options);
  return createEngine(city, shapes, mask);
}

export const sd = 'sd' as ServiceId;
export const sma = 'sma' as ServiceId;

export const west = facility('west', { point: at(0.1, 0.3), capacity: 40, kelurahan: codeOf(0) });
export const north = facility('north', {
  point: at(0.6, 0.9),
  capacity: 80,
  kelurahan: codeOf(4),
});
/** Known by its kelurahan alone. */
export const somewhere = facility('somewhere', { point: null, kelurahan: codeOf(2) });
const school = facility('school', { kind: 'sma', point: at(0.9, 0.9), kelurahan: codeOf(5) });
export const mixed = [west, north, somewhere, school];

/** The code of the engine's refusal to answer. */
export function refusal(ask: () => unknown): AccessErrorCode {
  try {
    ask();
  } catch (error) {
    if (error instanceof AccessError) return error.code;
    throw error;
  }
  throw new Error('was answered');
}
