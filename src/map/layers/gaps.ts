import { emptySource, type LayerModule, NOTHING, visible } from '../layer.ts';

/** Settled land beyond the threshold: dark diagonal lines over the class colour. */
export const gaps: LayerModule = {
  sources: () => ({ gaps: emptySource() }),
  layers: ({ paint }) => [
    {
      id: 'gaps',
      type: 'fill',
      source: 'gaps',
      layout: visible(paint.gaps !== null),
      paint: { 'fill-pattern': 'gap', 'fill-antialias': false },
    },
  ],
  data: ({ paint }) => ({ gaps: { key: paint.gaps, build: () => paint.gaps ?? NOTHING } }),
};
