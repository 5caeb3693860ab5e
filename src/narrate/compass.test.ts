import { describe, expect, it } from 'vitest';
import { compass } from './compass.ts';

describe('compass', () => {
  it.each([
    [0, 'utara', 'north'],
    [22.4, 'utara', 'north'],
    [22.6, 'timur laut', 'north-east'],
    [90, 'timur', 'east'],
    [135, 'tenggara', 'south-east'],
    [180, 'selatan', 'south'],
    [225, 'barat daya', 'south-west'],
    [270, 'barat', 'west'],
    [315, 'barat laut', 'north-west'],
    [337.6, 'utara', 'north'],
    [360, 'utara', 'north'],
    [-90, 'barat', 'west'],
    [765, 'timur laut', 'north-east'],
  ])('%d degrees is %s, %s', (bearing, id, en) => {
    expect([compass(bearing, 'id'), compass(bearing, 'en')]).toEqual([id, en]);
  });

  it('has no direction for what is not a number', () => {
    expect(compass(Number.NaN, 'id')).toBe('');
  });
});
