/** For each value the mean of it and of those before it, `count` in all where there are so many. */
export function runningMeans(values: readonly number[], count: number): number[] {
  return values.map((_, i) => {
    const last = values.slice(Math.max(0, i + 1 - count), i + 1);
    return last.reduce((sum, value) => sum + value, 0) / last.length;
  });
}
