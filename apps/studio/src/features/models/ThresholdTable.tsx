import type { ThresholdRow } from "@numera/contract";
import { shownPercent } from "../../ui/shownPercent.ts";
import { thresholdsOfErrors } from "./thresholdsOfErrors.ts";

/** From when on to accept for how many errors, by the strings that the confidence was fitted to. */
export function ThresholdTable({ rows }: { readonly rows: readonly ThresholdRow[] }) {
  return (
    <table className="thresholds">
      <caption>
        From when on to accept for a promised error (fused), by the strings that the confidence was fitted to
      </caption>
      <thead>
        <tr>
          <th scope="col">Errors, at most</th>
          <th scope="col">Accept from</th>
          <th scope="col">Accepted</th>
          <th scope="col">Of these wrong</th>
        </tr>
      </thead>
      <tbody>
        {thresholdsOfErrors(rows).map(({ wanted, row }) => (
          <tr key={wanted}>
            <th scope="row">{100 * wanted} %</th>
            {row ? (
              <>
                <td>{shownPercent(row.acceptAt)}</td>
                <td>{Math.round(100 * row.coverage)} %</td>
                <td>{(100 * row.error).toFixed(1)} %</td>
              </>
            ) : (
              <td colSpan={3}>too few strings to promise that</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
