/** The version of readings, of calibrations and of corrections: all three hold characters and verdicts. */
export const readingVersion = 2;
