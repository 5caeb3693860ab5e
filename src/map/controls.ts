import {
  AttributionControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';
import type { MapLang } from './types.ts';
import { controlWords } from './words.ts';

/** MapLibre writes attributions as HTML; ours is plain text and stays so. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Zoom buttons, scale bar and attribution, with names that follow the language. */
export class Controls {
  #container: HTMLElement;

  constructor(map: MapLibreMap, attribution: string) {
    this.#container = map.getContainer();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 96 }), 'bottom-left');
    map.addControl(
      new AttributionControl({ customAttribution: escapeHtml(attribution) }),
      'bottom-right',
    );
    // On a small map MapLibre opens the compact attribution over the data; let it be asked for.
    const details = this.#container.querySelector('.maplibregl-ctrl-attrib.maplibregl-compact');
    details?.classList.remove('maplibregl-compact-show');
    details?.removeAttribute('open');
  }

  setLanguage(lang: MapLang): void {
    const words = controlWords[lang];
    this.#name('.maplibregl-ctrl-zoom-in', words.zoomIn);
    this.#name('.maplibregl-ctrl-zoom-out', words.zoomOut);
    this.#name('.maplibregl-ctrl-attrib-button', words.attribution);
  }

  #name(selector: string, text: string): void {
    const element = this.#container.querySelector<HTMLElement>(selector);
    element?.setAttribute('aria-label', text);
    element?.setAttribute('title', text);
  }
}
