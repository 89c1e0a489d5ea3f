import { shownPercent } from "../../ui/shownPercent.ts";
import type { ConfidenceBand } from "./confidenceBands.ts";

interface ReliabilityChartProps {
  readonly bands: readonly ConfidenceBand[];
  readonly caption: string;
}

/** As high as `Chart`, beside which it stands. */
const side = 140;
const [left, top] = [44, 10];
const place = ([x, y]: readonly [number, number]) => [left + x * side, top + (1 - y) * side] as const;

/**
 * A reliability diagram: on the diagonal the network is right as often as it says, below it too sure of itself. A line goes
 * across the confidences of a band; the larger its dot, the more readings.
 */
export function ReliabilityChart({ bands, caption }: ReliabilityChartProps) {
  const apart = bands.reduce(
    (sum, { share, confidence, accuracy }) => sum + share * Math.abs(confidence - accuracy),
    0,
  );
  const known = bands.reduce((sum, { share }) => sum + share, 0);
  return (
    <figure className="chart">
      <svg
        viewBox="0 0 320 180"
        role="img"
        aria-label={`Confidence against share right in ${bands.length} bands; they differ by ${shownPercent(apart / known)} on average`}
      >
        <path d={`M${left} ${top}V${top + side}H${left + side}`} className="axis" />
        <path d={`M${place([0, 0])}L${place([1, 1])}`} className="axis dashed" />
        <text x={left - 6} y={top + 8} textAnchor="end">
          100 %
        </text>
        <text x={left - 6} y={top + side} textAnchor="end">
          0 %
        </text>
        <text x={left} y={top + side + 20}>
          0 %
        </text>
        <text x={left + side} y={top + side + 20} textAnchor="end">
          confidence 100 %
        </text>
        {bands.map(({ from, to, confidence, accuracy, share }) => {
          const [cx, cy] = place([confidence, accuracy]);
          return (
            <g key={from}>
              <path className="band" d={`M${place([from, accuracy])}L${place([to, accuracy])}`} />
              <circle className="first" cx={cx} cy={cy} r={2 + 5 * Math.sqrt(share)}>
                <title>
                  {shownPercent(from)} to {shownPercent(to)} sure, {shownPercent(accuracy)} right,{" "}
                  {shownPercent(share)} of all
                </title>
              </circle>
            </g>
          );
        })}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
