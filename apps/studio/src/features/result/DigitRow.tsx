import type { LineReading } from "@numera/contract";
import { isDoubtful } from "../../reading/certainty.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { shareText } from "./shareText.ts";

interface DigitRowProps {
  readonly line: LineReading;
  onCorrect(character: number): void;
}

/** The characters of a line; where to look first is marked, and what is pressed can be corrected. */
export function DigitRow({ line, onCorrect }: DigitRowProps) {
  return (
    <ol className="digit-row">
      {byPlace(line.characters, (character, i) => (
        <li>
          <button
            type="button"
            className={isDoubtful(line, character) ? "doubtful" : undefined}
            title={`Correct this digit (${shareText(character)})`}
            onClick={() => onCorrect(i)}
          >
            {character.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
