import { percent } from "@numera/report/text";
import type { Ensemble } from "@numera/workflows/node";

/** What a model of several models came to, in a line. */
export function ensembleText({ path, members, views, bytes, tests }: Ensemble): string {
  const [{ data, n, accuracy, nll }] = tests;
  return (
    `${path}: ${members} ${members === 1 ? "model" : "models"}${views > 1 ? `, ${views} views` : ""}, ` +
    `${(bytes / 1024).toFixed(0)} kB; ${data} accuracy ${percent(accuracy, 2)}, ` +
    `${Math.round((1 - accuracy) * n)} errors, NLL ${nll!.toFixed(4)}`
  );
}
