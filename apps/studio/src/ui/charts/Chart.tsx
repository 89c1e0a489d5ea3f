interface Series {
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
  readonly shownX?: (x: number) => string;
  /** Equal ratios are equally high, from the least value on; otherwise the values begin at 0. */
  readonly logarithmic?: boolean;
}

const [width, height] = [320, 180];
const [left, right, top, bottom] = [44, 12, 10, 30];

/** Lines over two axes; the horizontal one begins at the least value. */
export function Chart({ summary, x, y, series, shown, shownX = String, logarithmic = false }: ChartProps) {
  const points = series.flatMap((one) => one.points);
  const values = points.map(([, value]) => value);
  const [low, high] = [Math.min(...points.map(([at]) => at)), Math.max(...points.map(([at]) => at))];
  const [least, most] = [logarithmic ? Math.min(...values) : 0, Math.max(...values)];
  const across = share(low, high);
  const up = logarithmic ? logarithmicShare(least, most) : share(least, most);
  const place = ([at, value]: readonly [number, number]) =>
    `${left + (width - left - right) * across(at)},${height - bottom - (height - top - bottom) * up(value)}`;
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <path d={`M${left} ${top}V${height - bottom}H${width - right}`} className="axis" />
        <text x={left - 6} y={top + 8} textAnchor="end">
          {shown(most)}
        </text>
        <text x={left - 6} y={height - bottom} textAnchor="end">
          {shown(least)}
        </text>
        <text x={left} y={height - 10}>
          {shownX(low)}
        </text>
        <text x={width - right} y={height - 10} textAnchor="end">
          {x} {shownX(high)}
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

/** Where a value stands between two others, 0..1. */
function share(least: number, most: number): (value: number) => number {
  return (value) => (value - least) / (most - least || 1);
}

function logarithmicShare(least: number, most: number): (value: number) => number {
  const between = share(Math.log(least), Math.log(most));
  return (value) => between(Math.log(value));
}
