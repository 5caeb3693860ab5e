import type { MapTheme } from './types.ts';

/** Every colour the map itself uses; class colours come with the paint. */
export interface MapColours {
  readonly sea: string;
  readonly coast: string;
  /** Beyond the extent of the data. */
  readonly beyond: string;
  readonly neatline: string;
  readonly landOutside: string;
  readonly neighbourLine: string;
  readonly cityLand: string;
  readonly paddy: string;
  readonly waterArea: string;
  readonly kelurahanLine: string;
  readonly kelurahanCasing: string;
  readonly kecamatanLine: string;
  readonly kecamatanCasing: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly rail: string;
  readonly railGap: string;
  readonly noDataGround: string;
  readonly noDataDot: string;
  readonly hatch: string;
  readonly hatchCasing: string;
  readonly buffer: string;
  readonly dim: string;
  readonly hover: string;
  readonly accent: string;
  readonly accentCasing: string;
  readonly symbol: string;
  readonly symbolOutside: string;
  readonly symbolPaper: string;
  readonly ink: string;
  readonly secondInk: string;
  readonly quietInk: string;
  readonly halo: string;
}

const light: MapColours = {
  sea: '#DCE8EE',
  coast: '#B3C8D3',
  beyond: '#F1EFEA',
  neatline: '#C9C5BB',
  landOutside: '#ECE9E2',
  neighbourLine: '#B4AFA3',
  cityLand: '#F7F5F0',
  paddy: '#E7EFDA',
  waterArea: '#2B7BBA',
  kelurahanLine: '#FFFFFF',
  kelurahanCasing: '#8A939C',
  kecamatanLine: '#3E4C59',
  kecamatanCasing: 'rgba(255,255,255,0.65)',
  road: '#A7ABB0',
  roadCasing: 'rgba(255,255,255,0.8)',
  rail: '#7A828A',
  railGap: '#FFFFFF',
  noDataGround: '#E4E5E7',
  noDataDot: '#7C8791',
  hatch: 'rgba(31,41,51,0.78)',
  hatchCasing: 'rgba(255,255,255,0.45)',
  buffer: '#0B6E69',
  dim: 'rgba(247,245,240,0.74)',
  hover: '#1F2933',
  accent: '#0B6E69',
  accentCasing: '#FFFFFF',
  symbol: '#1F2933',
  symbolOutside: '#7B8794',
  symbolPaper: '#FFFFFF',
  ink: '#1F2933',
  secondInk: '#3E4C59',
  quietInk: '#6B7785',
  halo: 'rgba(255,255,255,0.88)',
};

const dark: MapColours = {
  sea: '#0B1822',
  coast: '#2C4252',
  beyond: '#0C1116',
  neatline: '#2B353F',
  landOutside: '#141A20',
  neighbourLine: '#3A4652',
  cityLand: '#202932',
  paddy: '#24332A',
  waterArea: '#6DB3E8',
  kelurahanLine: '#0C1116',
  kelurahanCasing: '#6B7885',
  kecamatanLine: '#0C1116',
  kecamatanCasing: '#C3CCD4',
  road: '#5C6772',
  roadCasing: 'rgba(12,17,22,0.75)',
  rail: '#77828D',
  railGap: '#141A20',
  noDataGround: '#39424B',
  noDataDot: '#8E9AA6',
  hatch: 'rgba(12,17,22,0.85)',
  hatchCasing: 'rgba(230,234,238,0.5)',
  buffer: '#4FC3B8',
  dim: 'rgba(12,17,22,0.7)',
  hover: '#FFFFFF',
  accent: '#4FC3B8',
  accentCasing: '#0C1116',
  symbol: '#F2F5F7',
  symbolOutside: '#8E9AA6',
  symbolPaper: '#0C1116',
  ink: '#F2F5F7',
  secondInk: '#D3DAE0',
  quietInk: '#8E9AA6',
  halo: 'rgba(12,17,22,0.85)',
};

export const mapColours: Readonly<Record<MapTheme, MapColours>> = { light, dark };
