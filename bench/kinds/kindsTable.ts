import { type KindFigures, totalsOf } from "./scoreKind.ts";

const COUNTS = ["n", "right", "fine", "wrong", "empty", "sure", "sureWrong"] as const;
const HEADING = [
  "kind",
  "n",
  "right",
  "fine",
  "wrong",
  "empty",
  "sure",
  "sure and wrong",
  "median ms",
  "most ms",
];

/** A row a kind, then all kinds together, then their shares. */
export function kindsTable(figures: readonly KindFigures[]): string[][] {
  const totals = totalsOf(figures);
  const row = (name: string, own: Omit<KindFigures, "name" | "counts" | "files">) => [
    name,
    ...COUNTS.map((count) => String(own[count])),
    own.medianMs.toFixed(0),
    own.mostMs.toFixed(0),
  ];
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const shares: Readonly<Record<string, string>> = {
    kind: "share",
    right: percent(totals.rightShare),
    fine: percent(totals.fineShare),
    "sure and wrong": percent(totals.sureWrongShare),
  };
  return [
    HEADING,
    ...figures.map((own) => row(own.name, own)),
    row("all", totals),
    HEADING.map((column) => shares[column] ?? ""),
  ];
}
