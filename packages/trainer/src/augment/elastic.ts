/** Distance of the control points and width of their influence, in pixels. */
const SPACING = 4;

/** Control points along a side of `side` pixels. */
export function controlPoints(side: number): number {
  return Math.ceil(side / SPACING);
}

/**
 * Elastic distortion (Simard, Steinkraus, Platt 2003): a random displacement field smoothed by a Gaussian. The noise
 * is drawn at control points 4 pixels apart rather than at every pixel, which a Gaussian of that width cannot tell
 * apart. Column p of this matrix `[controls, height * width]` holds each control point's weight at pixel p, scaled so
 * that independent draws of variance 1 displace every pixel with standard deviation 1.
 */
export function elasticBasis(height: number, width: number): Float32Array {
  const [rows, columns] = [controlPoints(height), controlPoints(width)];
  const pixels = height * width;
  const basis = new Float32Array(rows * columns * pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    let squares = 0;
    for (let control = 0; control < rows * columns; control++) {
      const dx = x - ((control % columns) + 0.5) * SPACING + 0.5;
      const dy = y - (Math.floor(control / columns) + 0.5) * SPACING + 0.5;
      const weight = Math.exp(-(dx * dx + dy * dy) / (2 * SPACING * SPACING));
      basis[control * pixels + pixel] = weight;
      squares += weight * weight;
    }
    for (let at = pixel; at < basis.length; at += pixels) basis[at] = basis[at]! / Math.sqrt(squares);
  }
  return basis;
}

/**
 * How far a control point moves at most along one axis, in pixels, so that displacements uniform between there and its
 * opposite (as Simard et al. drew them) have standard deviation `pixels`.
 */
export function elasticReach(pixels: number): number {
  return pixels * Math.sqrt(3);
}
