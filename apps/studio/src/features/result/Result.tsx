import { type LineReading, linesOf, type Reading } from "@numera/contract";
import type { ReactNode } from "react";
import type { CharacterAt } from "../../reading/characterAt.ts";
import type { Outcome } from "../../reading/outcome.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Source } from "../../reading/source.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { certaintyText } from "../../ui/certaintyText.ts";
import { shownPercent } from "../../ui/shownPercent.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { CopyButton } from "./CopyButton.tsx";
import { DigitRow } from "./DigitRow.tsx";
import { ExportButtons } from "./ExportButtons.tsx";
import { number } from "./entries.tsx";
import { NetworkShares } from "./NetworkShares.tsx";
import type { NamedReading } from "./readingsCsv.ts";
import { Verdict } from "./Verdict.tsx";
import "./result.css";

interface ResultProps {
  readonly reader: RemoteReader;
  /** What is in view, and what was read there. */
  readonly shown: {
    readonly name: string;
    readonly source: Source | undefined;
    readonly outcome: Outcome;
    readonly result: ReadResult | undefined;
    /** All readings of the view, to be saved together. */
    readonly readings: readonly NamedReading[];
  };
  /** Whether the models are loaded. */
  readonly ready: boolean;
  onOpen(dialog: "number" | "correct", at?: CharacterAt): void;
  /** What else may be done with it. */
  readonly children?: ReactNode;
}

/** What was read: the number large, how sure that is, and what else it may be. */
export function Result({ reader, shown, ready, onOpen, children }: ResultProps) {
  const { outcome, result, source, name, readings } = shown;
  const underWay = outcome.state === "reading" || outcome.state === "waiting";
  return (
    <section className={`result ${outcome.state}`} aria-label="Result" aria-busy={underWay}>
      {outcome.state === "failed" && (
        <p className="failure" role="alert">
          {outcome.message}
        </p>
      )}
      {outcome.state === "empty" && <p className="nothing">The number appears here.</p>}
      {underWay && result === undefined && (
        <p className="nothing">{ready ? "Reading…" : "Getting the reader ready…"}</p>
      )}
      {result && result.reading.text === "" && (
        <p className="nothing">
          No digits found{result.reading.reasons[0] && `: ${result.reading.reasons[0]}`}.
        </p>
      )}
      {result && source && result.reading.text !== "" && (
        <>
          <Headline reading={result.reading} onEnlarge={() => onOpen("number")} />
          <Verdict reading={result.reading} checked={result.checked ?? false} />
          {!result.checked && <Reasons reasons={result.reading.reasons} />}
          <UnreadInk unread={result.reading.unread} />
          <Lines result={result} onCorrect={(at) => onOpen("correct", at)} />
          <div className="result-actions">
            {children}
            <ExportButtons
              reader={reader}
              source={source}
              current={{ name, reading: result.reading }}
              all={readings}
            />
          </div>
        </>
      )}
      <p className="unseen" role="status">
        {outcome.state === "read" && spoken(outcome.result)}
      </p>
    </section>
  );
}

/** The number; pressed, it fills the window. */
function Headline({ reading, onEnlarge }: { readonly reading: Reading; onEnlarge(): void }) {
  return (
    <div className="headline">
      <button
        type="button"
        className="number"
        data-key={number.key}
        title="Show it large (Enter)"
        style={{ fontSize: numberSize(linesOf(reading)) }}
        onClick={onEnlarge}
      >
        {reading.text}
      </button>
      <CopyButton text={reading.text} />
    </div>
  );
}

interface LinesProps {
  readonly result: ReadResult;
  onCorrect(at: CharacterAt): void;
}

/** For each line its characters, why it should be looked at, and what else it may be. */
function Lines({ result: { reading, alternatives, checked }, onCorrect }: LinesProps) {
  const lines = linesOf(reading);
  return byPlace(lines, (line, i) => (
    <div className="line">
      {lines.length > 1 && <LineHeading line={line} checked={checked ?? false} />}
      {!checked && line.characters.length > 0 && (
        <DigitRow line={line} onCorrect={(character) => onCorrect({ line: i, character })} />
      )}
      <Reasons reasons={line.reasons} />
      {!checked && <NetworkShares characters={line.characters} candidates={alternatives[i] ?? []} />}
    </div>
  ));
}

/** One line of several: what was read, and its confidence in the color of its verdict. */
function LineHeading({ line, checked }: { readonly line: LineReading; readonly checked: boolean }) {
  const isSure = line.verdict === "sure";
  return (
    <h3>
      {line.text}
      {!checked && (
        <small className={isSure ? "accepted" : "doubtful"}>
          {`${isSure ? "" : "check · "}${shownPercent(line.confidence)}`}
        </small>
      )}
    </h3>
  );
}

/** What the hatching in the picture means. */
function UnreadInk({ unread }: Pick<Reading, "unread">) {
  if (unread.length === 0) return null;
  const mayBeWriting = unread.some(({ guess }) => guess === "stroke");
  return (
    <p className="unread-ink">
      Hatched: ink that is not read{mayBeWriting && "; where it is colored, it may be writing"}.
    </p>
  );
}

/** Why a line or a page should be looked at. */
function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** Long numbers are set smaller, so that they stay on one line. */
function numberSize(lines: readonly LineReading[]): string {
  const longest = Math.max(...lines.map(({ text }) => text.length));
  return `min(5.5rem, ${(150 / Math.max(1, longest)).toFixed(1)}cqi)`;
}

function spoken({ reading }: ReadResult): string {
  if (reading.text === "") return "No digits found";
  const sure = reading.verdict === "sure" ? "sure" : "please check";
  return `${reading.text.replaceAll("\n", ", ")}; ${sure}, ${certaintyText(reading)}`;
}
