/** The density of the standard normal distribution, exp(-x² / 2) / sqrt(2 pi). */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * Math.exp(-0.5 * x * x);
}

/**
 * The share of the standard normal distribution below x, to 1e-15, and in the tail to 1e-8 of itself: the rational approximations of W. J. Cody's, in the
 * form of Hart (1968) that G. West, "Better approximations to cumulative normal functions" (2005), gives.
 */
export function normalShareBelow(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const tail = Math.exp(-0.5 * size * size);
  let share: number;
  if (size < 7.07106781186547) {
    let above = 0.0352624965998911 * size + 0.700383064443688;
    above = above * size + 6.37396220353165;
    above = above * size + 33.912866078383;
    above = above * size + 112.079291497871;
    above = above * size + 221.213596169931;
    above = above * size + 220.206867912376;
    let below = 0.0883883476483184 * size + 1.75566716318264;
    below = below * size + 16.064177579207;
    below = below * size + 86.7807322029461;
    below = below * size + 296.564248779674;
    below = below * size + 637.333633378831;
    below = below * size + 793.826512519948;
    below = below * size + 440.413735824752;
    share = (tail * above) / below;
  } else {
    const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
    share = tail / (fraction * 2.506628274631);
  }
  return x > 0 ? 1 - share : share;
}
