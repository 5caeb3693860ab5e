import { untrack } from 'svelte';
import type { Screen } from './screen.svelte.ts';

/**
 * Keeps the engine asked what the screen needs, and nothing else. Called once, while the page's
 * component is set up: its effects live as long as the page.
 */
export function keepAsking(screen: Screen): void {
  const { app, results } = screen;

  $effect(() => results.askCoverage(screen.coverageRequest));
  $effect(() => {
    const { part, areaQuery, measures } = screen;
    const { border, locations, base, radius_m } = areaQuery;
    if (part === 'gabungan') {
      const services = screen.indexServices.map(({ id }, i) => ({
        service: id,
        weight: screen.indexWeights[i] ?? 1,
        radius_m: null,
      }));
      measures.askSeveral({ services, border, locations, base, level: 'kelurahan' });
      const ranked = { ...areaQuery, ...screen.ownThreshold(screen.indexServices[0]!).query };
      measures.askIndexRank({ ...ranked, level: 'kelurahan', by: 'index', index: services });
    }
    if (part === 'kesenjangan' || part === 'ketersediaan') {
      const of = part === 'kesenjangan' ? 'distance' : 'catchment';
      const query = { ...areaQuery, radius_m, decay: app.url.susut ?? 'gaussian' };
      measures.askEquity({ ...query, of });
      if (screen.coverageRequest.uncertain) measures.askEquityBounds({ ...query, of });
      if (of === 'catchment') measures.askCatchment(query);
      const { service, ownership, kind } = areaQuery;
      measures.askSupply({ service, ownership, kind, base, level: 'kecamatan' });
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
