/** The part of d3-scale-chromatic used here; the package brings no types of its own. */
declare module 'd3-scale-chromatic' {
  /** ColorBrewer colours by number of classes; indices 3-9 (diverging 3-11) are filled. */
  type Scheme = readonly (readonly string[])[];
  export const schemeOrRd: Scheme;
  export const schemeYlGnBu: Scheme;
  export const schemePurples: Scheme;
  export const schemePuOr: Scheme;
}
