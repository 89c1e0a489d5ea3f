/** Room for the name of a vertical axis above a chart, and for that of a horizontal one below. */
export const margins = { marginTop: 28, marginBottom: 36 } as const;

/** A horizontal axis with its name below its middle. */
export function centered(label: string) {
  return { label, labelArrow: "none", labelAnchor: "center" } as const;
}

/** A vertical axis with its name above it, and a line across the chart at each tick. */
export function gridded(label: string) {
  return { label, labelArrow: "none", grid: true } as const;
}

/** Shares 0..1 as percentages, with at most the given decimals: 0.995 is "99.5". */
export function percentTick(decimals: number): (share: number) => string {
  return (share) => String(Number((100 * share).toFixed(decimals)));
}
