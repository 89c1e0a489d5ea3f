/** 1,234,567 as "1.23 M". */
export function shortNumber(value: number): string {
  const units = ["", "k", "M", "G", "T"] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return `${Number((value / 1000 ** step).toPrecision(3))} ${units[step]}`;
}
