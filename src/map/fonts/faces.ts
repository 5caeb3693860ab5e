import regular from '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-500-normal.woff2?url';
import strong from '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

/** The Latin subset's own unicode-range (fontsource), so that other scripts use the system's font. */
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2212',
];

const face = (file: string): FontFacesSpecification[string] => [
  { url: new URL(file, document.baseURI).href, 'unicode-range': LATIN },
];

/** Map labels in the page's own face, drawn in the browser: no glyph server. */
export const fontFaces = (): FontFacesSpecification => ({
  'Plus Jakarta Sans 500': face(regular),
  'Plus Jakarta Sans 700': face(strong),
});

export const REGULAR = ['Plus Jakarta Sans 500'];
export const STRONG = ['Plus Jakarta Sans 700'];
