import { shownPercent } from "../result/shownPercent.ts";
import type { Evaluation } from "./modelCard.ts";

const side = 150;
const [left, top] = [44, 10];
const place = ([x, y]: readonly [number, number]) => [left + x * side, top + (1 - y) * side] as const;

/**
 * A reliability diagram: on the diagonal the network is right as often as it says, below it too sure of itself. The larger a
 * dot, the more digits.
 */
export function ReliabilityChart({ reliability, ece, n }: Evaluation) {
  return (
    <figure className="chart">
      <svg
        viewBox="0 0 320 190"
        role="img"
        aria-label={`Confidence against share right in ${reliability.length} bins; they differ by ${shownPercent(ece)} on average`}
      >
        <path d={`M${left} ${top}V${top + side}H${left + side}`} className="axis" />
        <path d={`M${place([0, 0])}L${place([1, 1])}`} className="axis dashed" />
        <text x={left - 6} y={top + 8} textAnchor="end">
          100 %
        </text>
        <text x={left - 6} y={top + side} textAnchor="end">
          0 %
        </text>
        <text x={left + side} y={top + side + 20} textAnchor="end">
          confidence
        </text>
        {reliability.map(({ confidence, accuracy, count }) => {
          const [cx, cy] = place([confidence, accuracy]);
          return (
            <circle key={confidence} className="first" cx={cx} cy={cy} r={2 + 6 * Math.sqrt(count / n)}>
              <title>
                {shownPercent(confidence)} sure, {shownPercent(accuracy)} right, {count.toLocaleString("en")}{" "}
                digits
              </title>
            </circle>
          );
        })}
      </svg>
      <figcaption>Share right against confidence; on average {shownPercent(ece)} apart (ECE)</figcaption>
    </figure>
  );
}
