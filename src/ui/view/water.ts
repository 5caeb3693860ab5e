import type { WaterStatus } from '../../city/model.ts';
import type { Theme } from '../../classify/ramps.ts';

const LIGHT: Readonly<Record<WaterStatus, string | null>> = {
  served: '#2b7fa6',
  partly: '#8cc4d8',
  planned: '#e3d9a8',
  none_reported: null,
};

const DARK: Readonly<Record<WaterStatus, string | null>> = {
  served: '#7cc8e2',
  partly: '#347e9b',
  planned: '#6a6237',
  none_reported: null,
};

/** Colours of reported piped water; "not reported" is drawn as no data. */
export const waterColours = (theme: Theme): Readonly<Record<WaterStatus, string | null>> =>
  theme === 'dark' ? DARK : LIGHT;
