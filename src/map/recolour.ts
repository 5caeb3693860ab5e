import type { Map as MapLibreMap } from 'maplibre-gl';
import { classColour } from './class-colour.ts';
import type { AreaLevel, MapPaint } from './types.ts';

/** A change this soon after the last one comes from a moving hand: follow it, do not fade. */
const FOLLOW_MS = 220;

/** One area, as feature-state addresses it. */
export interface AreaTarget {
  readonly source: AreaLevel;
  readonly id: string;
}

/**
 * Keeps the class colours of all areas in step with the paint through feature-state (`from`, `to`
 * and `mix` between them), touching only areas that changed, and cross-fades over `fade_ms`
 * (0: at once).
 */
export class Recolour {
  #map: Pick<MapLibreMap, 'setFeatureState'>;
  #areas: readonly AreaTarget[];
  #fade_ms: number;
  #last = new Map<string, string | null>();
  #frame = 0;
  #fading: readonly AreaTarget[] = [];
  #changedAt = -Infinity;

  constructor(
    map: Pick<MapLibreMap, 'setFeatureState'>,
    areas: readonly AreaTarget[],
    fade_ms: number,
  ) {
    this.#map = map;
    this.#areas = areas;
    this.#fade_ms = fade_ms;
  }

  apply(paint: MapPaint, now = performance.now()): void {
    const changed = this.#areas.filter(
      ({ source, id }) => (this.#last.get(id) ?? null) !== classColour(paint, source, id),
    );
    if (changed.length === 0) return;
    this.#finish();
    const following = now - this.#changedAt < FOLLOW_MS;
    this.#changedAt = now;
    const fades = this.#fade_ms > 0 && !following;
    for (const target of changed) {
      const to = classColour(paint, target.source, target.id);
      const from = this.#last.get(target.id) ?? null;
      this.#last.set(target.id, to);
      this.#map.setFeatureState(target, { from, to, mix: fades ? 0 : 1 });
    }
    if (fades) this.#start(changed, now);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #start(targets: readonly AreaTarget[], begin: number): void {
    this.#fading = targets;
    const step = (now: number): void => {
      const mix = Math.min(1, Math.max(0, (now - begin) / this.#fade_ms));
      this.#mix(targets, mix);
      if (mix < 1) this.#frame = requestAnimationFrame(step);
      else this.#fading = [];
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Ends a fade that is under way at its final colours. */
  #finish(): void {
    cancelAnimationFrame(this.#frame);
    this.#mix(this.#fading, 1);
    this.#fading = [];
  }

  #mix(targets: readonly AreaTarget[], mix: number): void {
    for (const target of targets) this.#map.setFeatureState(target, { mix });
  }
}
