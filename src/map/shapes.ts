/**
 * One shape per facility kind, as SVG path data in a 24 x 24 box centred at 12,12. The map, the
 * SVG map and the legend draw from this one table.
 */
export interface FacilityShape {
  readonly outline: string;
  /** Drawn inside the outline in the opposite tone: a cross, a letter. */
  readonly mark?: string;
  /** Size against a school's at the same zoom; what is rarer is drawn larger. */
  readonly scale: number;
}

const circle: FacilityShape = { outline: 'M12 4a8 8 0 1 1 0 16 8 8 0 1 1 0-16Z', scale: 1 };
const square: FacilityShape = { outline: 'M5 5h14v14H5Z', scale: 1 };
const triangle: FacilityShape = { outline: 'M12 3 21.5 19.5h-19Z', scale: 1.1 };
const diamond: FacilityShape = { outline: 'M12 2 22 12 12 22 2 12Z', scale: 1 };
const pentagon: FacilityShape = {
  outline: 'M12 2.5 21.5 9.4 17.9 20.6H6.1L2.5 9.4Z',
  scale: 1.1,
};
const cross: FacilityShape = {
  outline: 'M8.5 2.5h7v6h6v7h-6v6h-7v-6h-6v-7h6Z',
  scale: 1.6,
};
const crossInCircle: FacilityShape = {
  outline: 'M12 2a10 10 0 1 1 0 20 10 10 0 1 1 0-20Z',
  mark: 'M10.4 6.5h3.2v3.9h3.9v3.2h-3.9v3.9h-3.2v-3.9H6.5v-3.2h3.9Z',
  scale: 1.3,
};
const hospital: FacilityShape = {
  outline: 'M6 2h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4Z',
  mark: 'M6.8 6.2h3v4.2h4.4V6.2h3v11.6h-3v-4.6H9.8v4.6h-3Z',
  scale: 1.6,
};
const star: FacilityShape = {
  outline: 'M12 1.8l3 6.9 7.5.7-5.7 4.9 1.7 7.3L12 17.7l-6.5 3.9 1.7-7.3L1.5 9.4 9 8.7Z',
  scale: 1.1,
};
const heart: FacilityShape = {
  outline: 'M12 21 3.4 12.2a5.3 5.3 0 0 1 7.5-7.5L12 5.8l1.1-1.1a5.3 5.3 0 0 1 7.5 7.5Z',
  scale: 1.1,
};
/** The madrasah of a level: the school's shape with a dot. */
const dotted = (shape: FacilityShape): FacilityShape => ({
  ...shape,
  mark: 'M12 9.6a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 1 1 0-5.8Z',
});
const hexagon: FacilityShape = {
  outline: 'M6.8 3h10.4L22.4 12l-5.2 9H6.8L1.6 12Z',
  scale: 1,
};
/** A dot for orientation points: stations, terminals, markets. */
export const PLACE_SHAPE: FacilityShape = {
  outline: 'M12 6a6 6 0 1 1 0 12 6 6 0 1 1 0-12Z',
  scale: 1,
};

/** Waves over a tile of 16, which go on in the next: service that is reported somewhere in an area. */
export const WAVE = 'M-4 4Q0 0 4 4T12 4T20 4M-4 12Q0 8 4 12T12 12T20 12';

/** A pennant: "named in a report". */
export const FLAG_SHAPE = 'M6.2 22.5V2.2M6.2 3h13.3l-3.6 4.6 3.6 4.6H6.2';

/** A place proposed, not a facility there is: a pin. */
export const PROPOSAL_KIND = 'proposal';
const pin: FacilityShape = {
  outline: 'M12 23C7 16.5 4 13 4 9a8 8 0 1 1 16 0c0 4-3 7.5-8 14Z',
  mark: 'M12 5.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 1 1 0-6.8Z',
  scale: 1.8,
};

const byKind: Readonly<Record<string, FacilityShape>> = {
  sd: circle,
  mi: dotted(circle),
  smp: square,
  mts: dotted(square),
  sma: triangle,
  ma: dotted(triangle),
  smk: diamond,
  slb: pentagon,
  paud: star,
  posyandu: heart,
  puskesmas: cross,
  pustu: crossInCircle,
  'rumah-sakit': hospital,
  [PROPOSAL_KIND]: pin,
};

/** The shape of a facility kind; kinds the table does not know share a hexagon. */
export const shapeOf = (kind: string): FacilityShape => byKind[kind] ?? hexagon;
