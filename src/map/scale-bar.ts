const STEPS = [5, 2, 1] as const;

export interface ScaleBar {
  /** What the bar stands for: 1, 2 or 5 times a power of ten. */
  readonly metres: number;
  /** Its length on the drawing. */
  readonly px: number;
}

/**
 * The longest round scale bar that is at most `most` pixels long.
 *
 * @param metresPerPixel above 0; what one pixel of the drawing stands for on the ground.
 */
export function scaleBar(metresPerPixel: number, most: number): ScaleBar {
  const room = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(room));
  const step = STEPS.find((times) => times * power <= room) ?? 1;
  return { metres: step * power, px: (step * power) / metresPerPixel };
}
