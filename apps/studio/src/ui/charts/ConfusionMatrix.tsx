import type { CSSProperties } from "react";
import { byPlace } from "../byPlace.ts";

interface ConfusionMatrixProps {
  /** `[digits][digits]`, rows what stands there, columns what was read. */
  readonly counts: readonly (readonly number[])[];
  readonly caption: string;
}

/** How often each digit was read as which: the diagonal is right, the deeper another cell, the more mistakes. */
export function ConfusionMatrix({ counts, caption }: ConfusionMatrixProps) {
  const mostWrong = Math.max(1, ...counts.flatMap((row, label) => row.filter((_, read) => read !== label)));
  return (
    <div className="confusion">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Stands there</span>
            </th>
            {byPlace(counts, (_, read) => (
              <th scope="col">
                <span className="unseen">read as </span>
                {read}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byPlace(counts, (row, label) => (
            <tr>
              <th scope="row">{label}</th>
              {byPlace(row, (count, read) => (
                <td
                  className={read === label ? "right" : count > 0 ? "wrong" : "none"}
                  style={{ "--share": `${depth(count, mostWrong)}%` } as CSSProperties}
                >
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>Rows: what stands there. Columns: what is read.</p>
    </div>
  );
}

/** By the square root, so that few mistakes are seen beside many; at most 55, so that the figure stays legible. */
function depth(count: number, most: number): number {
  return Math.round(count === 0 ? 0 : 10 + 45 * Math.sqrt(count / most));
}
