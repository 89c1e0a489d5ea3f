import type { LineReading } from "@numera/reader";
import type { ReadResult } from "../reading/readResult.ts";
import type { Outcome } from "../state/studio.ts";
import { Alternatives } from "./Alternatives.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { shownPercent } from "./shownPercent.ts";
import { Verdict } from "./Verdict.tsx";

interface ResultProps {
  readonly outcome: Outcome;
}

/** What was read: the number large, how sure that is, and what else it may be. */
export function Result({ outcome }: ResultProps) {
  const result = "result" in outcome ? outcome.result : undefined;
  return (
    <section
      className={`result ${outcome.state}`}
      aria-label="Result"
      aria-busy={outcome.state === "reading"}
    >
      {outcome.state === "failed" && (
        <p className="failure" role="alert">
          {outcome.message}
        </p>
      )}
      {outcome.state === "empty" && <p className="nothing">The number appears here.</p>}
      {(outcome.state === "reading" || outcome.state === "waiting") && result === undefined && (
        <p className="nothing">Reading…</p>
      )}
      {result && <Findings result={result} />}
      <p className="unseen" role="status">
        {outcome.state === "read" && spoken(outcome.result)}
      </p>
    </section>
  );
}

function Findings({ result: { reading, alternatives } }: { readonly result: ReadResult }) {
  if (reading.lines.length === 0) {
    return <p className="nothing">No digits found{reading.note && ` — ${reading.note}`}.</p>;
  }
  return (
    <>
      <div className="headline">
        <output className="number" style={{ fontSize: numberSize(reading.lines) }}>
          {reading.text}
        </output>
        <CopyButton text={reading.text} />
      </div>
      <Verdict reading={reading} />
      {reading.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place.
        <div className="line" key={i}>
          {reading.lines.length > 1 && <h3>{line.text}</h3>}
          {line.reasons && (
            <ul className="reasons">
              {line.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          {(alternatives[i]?.length ?? 0) > 1 && <Alternatives candidates={alternatives[i]!} />}
        </div>
      ))}
    </>
  );
}

/** Long numbers are set smaller, so that they stay on one line. */
function numberSize(lines: readonly LineReading[]): string {
  const longest = Math.max(...lines.map(({ text }) => text.length));
  return `min(5.5rem, ${(150 / Math.max(1, longest)).toFixed(1)}cqi)`;
}

function spoken({ reading }: ReadResult): string {
  if (reading.text === "") return "No digits found";
  const sure = reading.accepted ? "sure" : "please check";
  return `${reading.text.replaceAll("\n", ", ")}; ${sure}, ${shownPercent(reading.confidence)}`;
}
