import { emptySource, type LayerModule } from '../layer.ts';
import { areasOf } from '../world.ts';

const one = (code: string | null): string[] => (code === null ? [] : [code]);

/**
 * The pointed-at and the selected area, areas whose class is tentative, and the veil over
 * kecamatan that are filtered out. Each has a source with just those areas: the other sixty cost
 * nothing to draw.
 */
export const highlight: LayerModule = {
  sources: () => ({
    hovered: emptySource(),
    selected: emptySource(),
    tentative: emptySource(),
    dimmed: emptySource(),
  }),
  layers: ({ colours }) => {
    const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
    return [
      { id: 'dimmed', type: 'fill', source: 'dimmed', paint: { 'fill-color': colours.dim } },
      {
        id: 'tentative',
        type: 'line',
        source: 'tentative',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': colours.ink,
          'line-opacity': 0.85,
          'line-width': 1.25,
          // Inside its own area, so that two neighbours' dashes do not fill each other's gaps.
          'line-offset': 3,
          'line-dasharray': [3, 2.5],
        },
      },
      {
        id: 'hovered',
        type: 'line',
        source: 'hovered',
        layout,
        paint: { 'line-color': colours.hover, 'line-width': 2.25 },
      },
      {
        id: 'selected-casing',
        type: 'line',
        source: 'selected',
        layout,
        paint: { 'line-color': colours.accentCasing, 'line-width': 6.5 },
      },
      {
        id: 'selected',
        type: 'line',
        source: 'selected',
        layout,
        paint: { 'line-color': colours.accent, 'line-width': 3 },
      },
    ];
  },
  data: ({ paint: { hovered, selected, choropleth, focusKecamatan }, world }) => ({
    hovered: { key: hovered, build: () => areasOf(world, one(hovered)) },
    selected: { key: selected, build: () => areasOf(world, one(selected)) },
    tentative: {
      key: choropleth?.tentative ?? null,
      build: () => areasOf(world, [...(choropleth?.tentative ?? [])]),
    },
    dimmed: {
      key: focusKecamatan,
      build: () => ({
        ...world.kecamatan,
        features: focusKecamatan
          ? world.kecamatan.features.filter(({ properties }) => properties.code !== focusKecamatan)
          : [],
      }),
    },
  }),
};
