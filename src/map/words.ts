import type { MapLang } from './types.ts';

interface ControlWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly attribution: string;
}

/** What the map's own controls are called. */
export const controlWords: Readonly<Record<MapLang, ControlWords>> = {
  id: { zoomIn: 'Perbesar peta', zoomOut: 'Perkecil peta', attribution: 'Sumber peta' },
  en: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', attribution: 'Map sources' },
};
