import type { CharacterReading } from "@numera/contract";
import { isDoubtful } from "../../reading/certainty.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { shownPercent } from "../../ui/shownPercent.ts";

interface DigitRowProps {
  readonly characters: readonly CharacterReading[];
  onCorrect(character: number): void;
}

/** The digits of a line, each with how sure the networks are of it; pressed, it can be corrected. */
export function DigitRow({ characters, onCorrect }: DigitRowProps) {
  return (
    <ol className="digit-row">
      {byPlace(characters, (character, i) => (
        <li>
          <button
            type="button"
            className={isDoubtful(character) ? "doubtful" : undefined}
            title="Correct this digit"
            onClick={() => onCorrect(i)}
          >
            {character.text}
            <span className="unseen">, </span>
            <small>{shownPercent(character.confidence)}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
