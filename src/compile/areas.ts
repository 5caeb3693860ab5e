import type { MultiPolygon } from 'geojson';
import { boundsOf, createPlane, type Plane } from '../access/plane.ts';
import type { KecamatanCode, KelurahanCode } from '../city/ids.ts';
import type { LonLat, Precision } from '../city/model.ts';
import { EdgeIndex } from './edges.ts';

export interface Area {
  readonly code: KelurahanCode;
  readonly name: string;
  readonly kecamatan: KecamatanCode;
  readonly geometry: MultiPolygon;
}

/** How far outside its area a point may lie, metres: borders are indicative, points are measured. */
export const TOLERANCE_M: Readonly<Record<Extract<Precision, 'exact' | 'approximate'>, number>> = {
  exact: 25,
  approximate: 1000,
};

/** Distances are not told beyond this, metres: data further away are refused before. */
const FAR_M = 500_000;

/** The shapes of the kelurahan, for asking where a point lies among them. */
export class Areas {
  readonly plane: Plane;
  readonly edges: EdgeIndex;
  private readonly byCode: ReadonlyMap<string, number>;
  private readonly byKecamatan = new Map<string, Set<number>>();

  /** @param complete whether all kelurahan are here; else what lies in none of them may lie in one. */
  constructor(
    readonly list: readonly Area[],
    readonly complete: boolean,
  ) {
    const shapes = list.map(({ geometry }) => geometry);
    this.plane = createPlane(boundsOf(shapes));
    this.edges = EdgeIndex.ofPolygons(shapes);
    this.byCode = new Map(list.map(({ code }, i) => [code, i]));
    list.forEach(({ kecamatan }, i) => {
      this.byKecamatan.set(kecamatan, (this.byKecamatan.get(kecamatan) ?? new Set()).add(i));
    });
  }

  /** The place of one kelurahan in the list, as a set of one; empty when it is not here. */
  kelurahan(code: KelurahanCode): ReadonlySet<number> {
    const found = this.byCode.get(code);
    return new Set(found === undefined ? [] : [found]);
  }

  /** The kelurahan of a kecamatan, as far as they are here. */
  kecamatan(code: KecamatanCode): ReadonlySet<number> {
    return this.byKecamatan.get(code) ?? new Set();
  }

  /** The kelurahan a point lies in: one, more where they overlap, or none. */
  at(point: LonLat): Area[] {
    return this.edges.around(point).map((i) => this.list[i]!);
  }

  /** Metres from a point to some areas, 0 inside; infinite when it is more than `most`. */
  metresOutside(point: LonLat, areas: ReadonlySet<number>, most = FAR_M): number {
    if (this.edges.around(point).some((i) => areas.has(i))) return 0;
    return this.edges.metresTo(this.plane, point, (i) => areas.has(i), most);
  }

  /** Metres from a point inside an area to its border; infinite when it is more than `most`. */
  metresInside(point: LonLat, area: Area, most = FAR_M): number {
    const self = this.byCode.get(area.code);
    return this.edges.metresTo(this.plane, point, (i) => i === self, most);
  }
}
