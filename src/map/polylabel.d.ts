/** The package brings no types of its own. */
declare module 'polylabel' {
  /** The point of a polygon farthest from its outline, found to within `precision`. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [x: number, y: number] & { distance: number };
}
