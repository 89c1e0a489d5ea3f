/** A value as tables and axes show it: numbers to `digits` significant ones, small and large ones as 1e-5; "–" where there is none. */
export function valueText(value: number | string | boolean | undefined, digits = 4): string {
  if (value === undefined) return "–";
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return String(Number(value.toPrecision(digits)));
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  return `${Number(mantissa)}e${Number(exponent)}`;
}
