import type { DigitReading } from "@numera/reader";
import { isDoubtful } from "../../reading/certainty.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { shownPercent } from "../../ui/shownPercent.ts";

interface DigitRowProps {
  readonly digits: readonly DigitReading[];
  onCorrect(digit: number): void;
}

/** The digits of a line, each with how sure the networks are of it; pressed, it can be corrected. */
export function DigitRow({ digits, onCorrect }: DigitRowProps) {
  return (
    <ol className="digit-row">
      {byPlace(digits, (digit, i) => (
        <li>
          <button
            type="button"
            className={isDoubtful(digit) ? "doubtful" : undefined}
            title="Correct this digit"
            onClick={() => onCorrect(i)}
          >
            {digit.text}
            <span className="unseen">, </span>
            <small>{shownPercent(digit.confidence)}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
