import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** Width in pixels that every chart is drawn for: a phone's. Where there is more room it stays as legible. */
export const CHART_WIDTH = 340;

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Colors of series, as the page's style sheet defines them for light and dark. */
export const SERIES = ["var(--c1)", "var(--c2)", "var(--c3)", "var(--c4)", "var(--c5)", "var(--c6)"] as const;

/**
 * A chart as an SVG element, drawn without a browser.
 * @param description what it shows, for those who cannot see it
 */
export function chart(description: string, options: Plot.PlotOptions): string {
  const element = Plot.plot({
    document: document as unknown as Document,
    width: CHART_WIDTH,
    height: 240,
    marginLeft: 46,
    marginRight: 14,
    ariaLabel: description,
    style: { fontSize: "11px", background: "transparent", fontFamily: "inherit" },
    ...options,
  });
  return element.outerHTML;
}
