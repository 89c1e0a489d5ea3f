export interface Series {
  readonly name: string;
  /** The class of its line in the style sheet. */
  readonly style: "first" | "second";
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface ChartProps {
  /** What it shows, in words, with its first and last values. */
  readonly summary: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  readonly shown: (y: number) => string;
}

const [width, height] = [320, 150];
const [left, right, top, bottom] = [44, 12, 10, 30];

/** Lines over two axes that begin at the least values, y at 0. */
export function Chart({ summary, x, y, series, shown }: ChartProps) {
  const points = series.flatMap((one) => one.points);
  const low = Math.min(...points.map(([at]) => at));
  const high = Math.max(...points.map(([at]) => at));
  const most = Math.max(...points.map(([, value]) => value));
  const place = ([at, value]: readonly [number, number]) =>
    `${left + ((width - left - right) * (at - low)) / (high - low || 1)},${height - bottom - ((height - top - bottom) * value) / (most || 1)}`;
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <path d={`M${left} ${top}V${height - bottom}H${width - right}`} className="axis" />
        <text x={left - 6} y={top + 8} textAnchor="end">
          {shown(most)}
        </text>
        <text x={left - 6} y={height - bottom} textAnchor="end">
          {shown(0)}
        </text>
        <text x={width - right} y={height - 10} textAnchor="end">
          {x}
        </text>
        {series.map(({ name, style, points: line }) => (
          <polyline key={name} className={style} points={line.map(place).join(" ")} />
        ))}
      </svg>
      <figcaption>
        {y}
        {series.length > 1 &&
          series.map(({ name, style }) => (
            <span key={name} className={`key ${style}`}>
              {name}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
