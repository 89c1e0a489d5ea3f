import { linesOf } from "@numera/contract";
import { percent } from "@numera/report/text";
import type { Failure } from "../reading/failure.ts";
import type { ImageReading } from "../reading/readFile.ts";
import { escaped } from "./escaped.ts";
import { BriefReasons } from "./reasons/briefReasons.ts";
import { doubtful, good, quiet, strong } from "./style.ts";
import { type Column, tableRow } from "./table.ts";

/** The table of `numera read` for people, printed row by row while the images are read. */
export class ReadingTable {
  readonly #columns: readonly Column[];
  readonly #reasons: BriefReasons;

  /**
   * @param files the files that will come, for the first column's width
   * @param threshold from which confidence (0..1) on a line is `sure`
   */
  constructor(files: readonly string[], threshold: number) {
    this.#reasons = new BriefReasons(threshold);
    this.#columns = [
      {
        heading: "file",
        width: files.reduce((widest, file) => Math.min(60, Math.max(widest, escaped(file).length)), 4),
      },
      { heading: "number", width: 14 },
      { heading: "confidence", width: 10, align: "right" },
      { heading: "ms", width: 6, align: "right" },
    ];
  }

  heading(): string {
    return quiet(
      tableRow(
        this.#columns,
        this.#columns.map(({ heading }) => heading),
      ),
    );
  }

  /** The rows of one image: one per line of digits, then one for each reason of the page. `remark` stands behind the first. */
  rows(result: Exclude<ImageReading, Failure>, remark = ""): string[] {
    const { file, reading, ms } = result;
    const lines = linesOf(reading);
    if (lines.length === 0) {
      const cells = [escaped(file), quiet("-"), quiet("-"), ms.toFixed(0)];
      return [`${tableRow(this.#columns, cells)}  ${remark || quiet(reading.reasons.join("; "))}`.trimEnd()];
    }
    const missing = reading.reasons.map((reason) => {
      const cells = ["", quiet("-"), quiet("-"), ""];
      return `${tableRow(this.#columns, cells)}  ${doubtful(reason)}`.trimEnd();
    });
    const rows = lines.map((line, i) => {
      const { text, confidence, verdict } = line;
      const color = verdict === "sure" ? good : doubtful;
      const cells = [
        i === 0 ? escaped(file) : "",
        strong(text),
        color(percent(confidence, 1)),
        i === 0 ? ms.toFixed(0) : "",
      ];
      const behind = i === 0 && remark !== "" ? remark : doubtful(this.#reasons.of(line));
      return `${tableRow(this.#columns, cells)}  ${behind}`.trimEnd();
    });
    return [...rows, ...missing];
  }
}
