/** "filters 64, dense 32, learningRate 0.001": numbers to at most five significant digits. */
export function parametersText(parameters: Readonly<Record<string, number | string | boolean>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${typeof value === "number" ? shortest(value) : value}`)
    .join(", ");
}

function shortest(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(5)));
}
