import type { ReadResult } from "../reading/readResult.ts";
import { isDoubtful } from "./certainty.ts";
import { shownPercent } from "./shownPercent.ts";

/** Labels stand clear of the ink by this share of their size. */
const gap = 0.35;

/** The boxes of what was read, over its picture: what each digit is taken for, and how sure that is where it is not. */
export function Boxes({ result, labelSize }: { readonly result: ReadResult; readonly labelSize: number }) {
  const { width, height, reading } = result;
  return (
    <svg className="boxes" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {reading.lines.flatMap((line, l) =>
        line.digits.map((digit, d) => {
          const { x, y, width: w, height: h } = digit.box;
          const doubtful = isDoubtful(digit);
          const above = y > labelSize * (1 + gap);
          const baseline = above ? y - labelSize * gap : y + h + labelSize * (1 + gap);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is known by its place.
            <g key={`${l}.${d}`} className={doubtful ? "doubtful" : undefined}>
              <rect x={x - 4} y={y - 4} width={w + 8} height={h + 8} rx={7} />
              <text x={x + w / 2} y={baseline} fontSize={labelSize}>
                {digit.text}
                {doubtful && <tspan className="sureness"> {shownPercent(digit.confidence)}</tspan>}
              </text>
            </g>
          );
        }),
      )}
    </svg>
  );
}
