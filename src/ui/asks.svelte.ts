import { untrack } from 'svelte';
import type { Screen } from './screen.svelte.ts';

/**
 * Keeps the engine asked what the screen needs, and nothing else. Called once, while the page's
 * component is set up: its effects live as long as the page.
 */
export function keepAsking(screen: Screen): void {
  const { app, results, ranges } = screen;

  $effect(() => results.askCoverage(screen.areaQuery));
  $effect(() => {
    const { tab } = app;
    // A resident is told what is near, not how sure the whole city's figures are.
    const wanted = tab !== 'warga' && screen.part === 'layanan' && screen.measurable;
    ranges.askCoverage(wanted ? screen.areaQuery : null);
  });
  $effect(() => {
    const { part, areaQuery, measures } = screen;
    const { border, locations, base, radius_m } = areaQuery;
    if (part === 'gabungan') {
      const services = screen.indexServices.map(({ id }, i) => ({
        service: id,
        weight: screen.indexWeights[i] ?? 1,
        radius_m: null,
      }));
      const query = { services, border, locations, base, level: 'kelurahan' } as const;
      measures.askSeveral(query);
      ranges.askSeveral(query);
    }
    if (part === 'kesenjangan' || part === 'ketersediaan') {
      const of = part === 'kesenjangan' ? 'distance' : 'catchment';
      const query = { ...areaQuery, radius_m, decay: app.url.susut ?? 'gaussian' };
      const { service, ownership, kind } = areaQuery;
      const supply = { service, ownership, kind, base, level: 'kecamatan' } as const;
      measures.askEquity({ ...query, of });
      measures.askSupply(supply);
      ranges.askEquity({ ...query, of });
      ranges.askSupply(supply);
      if (of === 'catchment') {
        measures.askCatchment(query);
        ranges.askCatchment(query);
      }
    }
  });
  $effect(() => {
    if (screen.part === 'kesenjangan') screen.measures.askCompared(screen.comparedQueries);
  });
  $effect(() => {
    if (screen.clusterValues) screen.measures.askClusters(screen.clusterValues);
  });
  $effect(() => {
    const { layers } = app;
    untrack(() => {
      screen.reference.want(layers);
    });
  });
  $effect(() => results.askNearest(screen.nearestQuery));
  $effect(() =>
    results.askGaps(app.layers.has('gaps') && screen.measurable ? screen.areaQuery : null),
  );
  $effect(() =>
    results.askBuffers(app.layers.has('buffers') && screen.measurable ? screen.areaQuery : null),
  );
}
