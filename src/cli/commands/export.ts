import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { LAYER_OPTIONS } from '../query.ts';

export const exportLayer: Command = {
  name: 'export',
  summary: 'lapisan peta sebagai GeoJSON (RFC 7946)',
  description:
    'menulis satu lapisan peta sebagai GeoJSON (RFC 7946) untuk QGIS, GDAL, dan sejenisnya. Lapisan coverage memuat rentang setiap angka; --draws dan --seed hanya untuk lapisan itu',
  options: ['layer', ...LAYER_OPTIONS],
  onlyFormat: 'json',
  examples: [
    'export --layer gaps --service sd --radius 1000 > gaps.geojson',
    'export --layer coverage --service puskesmas --level kecamatan > coverage.geojson',
    'export --layer facilities > facilities.geojson',
  ],
  async run(args, session) {
    // Loaded here: the geometry library is a third of a second that help and wrong calls spare.
    const { makeLayer } = await import('../layers.ts');
    const { collection, list, city, parameters, notes } = await makeLayer(args, session);
    const { type, ...members } = collection;
    return {
      parameters,
      list,
      city,
      json: collection,
      // A foreign member (RFC 7946 section 6.1): the file stays a GeoJSON layer.
      withMeta: (meta) => ({ type, meta, ...members }),
      csv: null,
      table: null,
      notes,
      exitCode: EXIT.done,
    };
  },
};
