import * as Plot from "@observablehq/plot";
import { centered } from "./axes.ts";
import { chart } from "./chart.ts";

interface CellOfMatrix {
  readonly label: string;
  readonly read: string;
  readonly count: number;
}

/**
 * A confusion matrix as a heatmap, labels as rows. What is right (the diagonal) is far more than all else and stands in
 * gray; mistakes have a color of their own, the deeper the more there are of them.
 */
export function confusionChart(
  confusion: readonly (readonly number[])[],
  classes: readonly string[],
): string {
  const cells: CellOfMatrix[] = confusion.flatMap((row, i) =>
    row.map((count, j) => ({ label: classes[i]!, read: classes[j]!, count })),
  );
  const right = cells.filter(({ label, read }) => label === read);
  const wrong = cells.filter(({ label, read, count }) => label !== read && count > 0);
  const most = Math.max(1, ...wrong.map(({ count }) => count));
  const places = { x: "read", y: "label" } as const;
  const square = { ...places, inset: 1, rx: 3 } as const;
  return chart("Confusion matrix: rows are the labels, columns what was read", {
    height: 340,
    marginLeft: 34,
    marginTop: 8,
    marginRight: 6,
    marginBottom: 36,
    padding: 0,
    x: { ...centered("read"), domain: classes, tickSize: 0 },
    y: { ...centered("label"), domain: classes, tickSize: 0 },
    marks: [
      Plot.cell(
        cells.filter(({ label, read }) => label !== read),
        { ...square, fill: "var(--line)", fillOpacity: 0.28 },
      ),
      Plot.cell(right, { ...square, fill: "var(--line)" }),
      Plot.cell(wrong, {
        ...square,
        fill: "var(--bad)",
        fillOpacity: ({ count }: CellOfMatrix) =>
          0.14 + 0.76 * Math.sqrt((count - 1) / Math.max(1, most - 1)),
        title: ({ label, read, count }: CellOfMatrix) => `${count} times a ${label} was read as ${read}`,
      }),
      Plot.text(right, { ...places, text: "count", fill: "var(--muted)", fontSize: 9.5 }),
      Plot.text(wrong, { ...places, text: "count", fill: "var(--ink)", fontWeight: 650, fontSize: 11 }),
    ],
    color: { type: "identity" },
    opacity: { type: "identity" },
  });
}
