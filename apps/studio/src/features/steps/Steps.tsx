import { useEffect, useState } from "react";
import type { ReaderSettings } from "../../reading/settings.ts";
import type { Source } from "../../reading/source.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { DigitBars } from "../../ui/charts/DigitBars.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { GrayImageView } from "../../ui/GrayImageView.tsx";
import { messageOf } from "../../ui/messageOf.ts";
import type { Explanation, LineStep } from "../../workers/explanation.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { FramesView } from "./FramesView.tsx";

interface StepsProps {
  readonly reader: RemoteReader;
  readonly source: Source;
  readonly settings: ReaderSettings;
  onClose(): void;
}

/** The steps behind a reading, for whoever wants to know how it is done. */
export function Steps({ reader, source, settings, onClose }: StepsProps) {
  const [explanation, setExplanation] = useState<Explanation | { readonly failure: string }>();
  useEffect(() => {
    let wanted = true;
    reader.explain(source, settings).then(
      (made) => {
        if (wanted) setExplanation(made ?? { failure: "There is nothing to read." });
      },
      (error) => {
        if (wanted) setExplanation({ failure: messageOf(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [reader, source, settings]);
  return (
    <Dialog title="How it was read" className="steps" onClose={onClose}>
      {explanation === undefined && <p className="hint">Going through the steps…</p>}
      {explanation && "failure" in explanation && <p className="failure">{explanation.failure}</p>}
      {explanation && "grayscale" in explanation && <StepList explanation={explanation} />}
    </Dialog>
  );
}

function StepList({ explanation: { grayscale, paper, ink, lines } }: { explanation: Explanation }) {
  return (
    <ol className="step-list">
      <li>
        <h3>Grayscale</h3>
        <p>Only how bright each point is counts; colors are left out.</p>
        <GrayImageView image={grayscale} label="The image in gray" />
      </li>
      <li>
        <h3>The paper taken out</h3>
        <p>
          Each point against the paper around it: shadows go, light ink turns dark, tilted lines are leveled.
        </p>
        <GrayImageView image={paper} label="The image against its paper" />
      </li>
      <li>
        <h3>Threshold</h3>
        <p>Ink is black. Specks, rules and signs that are passed over are gray.</p>
        <GrayImageView image={ink} label="The ink" />
      </li>
      {byPlace(lines, (line, i) => (
        <Line line={line} nth={lines.length > 1 ? i + 1 : undefined} />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly line: LineStep;
  /** The line's place, from 1, where there are several. */
  readonly nth: number | undefined;
}

/** A line as its strategy saw it, and each of its digits by itself. */
function Line({ line: { text, seen, frames, digits }, nth }: LineProps) {
  const way = frames ? "Read as a whole" : "Cut into digits";
  return (
    <li>
      <h3>{nth === undefined ? way : `Line ${nth}, ${way.toLowerCase()}`}</h3>
      <p>
        {frames
          ? "A network goes along the line, left to right, and says at each place which digit stands there; the most probable string of all is "
          : "The line's ink is cut into digits, in the way that makes them most probable: "}
        {text}.
      </p>
      <div className="line-step">
        <GrayImageView image={seen} label="The line as it is cut out" className="line-seen" />
        {frames && <FramesView frames={frames} />}
      </div>
      <h3>Digit by digit</h3>
      <p>Each digit as 28 x 28 pixels, and what a second network takes it for.</p>
      <div className="digit-steps">
        {byPlace(digits, (digit, d) => (
          <DigitBars step={digit} nth={d + 1} />
        ))}
      </div>
    </li>
  );
}
