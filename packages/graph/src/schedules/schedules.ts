/**
 * Learning rates over a run. A schedule is a pure function of progress, so a resumed run continues the same curve;
 * the rate is fed to the training graph as a scalar.
 * @param progress share of the run that is done, 0 <= progress < 1
 * @returns factor for the peak learning rate
 */
export type Schedule = (progress: number) => number;

export const schedules = {
  /** Always the peak rate. */
  constant: () => 1,

  /** Half a cosine from the peak to 0 (Loshchilov and Hutter 2017, one cycle without restarts). */
  cosine: (progress) => (1 + Math.cos(Math.PI * progress)) / 2,

  /**
   * Linear warm-up over the first fifth from 4 % of the peak, then half a cosine to 0.01 % of it (after Smith and
   * Topin 2018, "super-convergence").
   */
  "one-cycle": (progress) => {
    const warmUp = 0.2;
    if (progress < warmUp) return 0.04 + (0.96 * progress) / warmUp;
    return 1e-4 + ((1 - 1e-4) * (1 + Math.cos((Math.PI * (progress - warmUp)) / (1 - warmUp)))) / 2;
  },
} as const satisfies Record<string, Schedule>;

export type ScheduleName = keyof typeof schedules;
