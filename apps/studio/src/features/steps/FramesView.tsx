import { useMemo } from "react";
import { PlaneView } from "../../ui/PlaneView.tsx";
import type { LineStep, Plane } from "../../workers/explanation.ts";

/** What the line network says at each place of a line: a row for each character, a column for each place, dark where it is sure. */
export function FramesView({ frames }: { readonly frames: LineStep["frames"] }) {
  const { characters } = frames;
  const plane = useMemo(() => planeOf(frames), [frames]);
  return (
    <div className="frames">
      <div className="frames-characters" aria-hidden="true">
        {characters.map((character) => (
          <span key={character}>{character}</span>
        ))}
      </div>
      <PlaneView plane={plane} label="What the line network sees at each place" />
    </div>
  );
}

function planeOf({ count, characters, probabilities }: LineStep["frames"]): Plane {
  const classes = characters.length + 1;
  const data = new Uint8Array(count * characters.length);
  for (let c = 0; c < characters.length; c++) {
    for (let t = 0; t < count; t++) {
      // The square root shows what is improbable too.
      data[c * count + t] = Math.round(
        255 * (1 - Math.sqrt(Math.min(1, probabilities[t * classes + c + 1]!))),
      );
    }
  }
  return { width: count, height: characters.length, data };
}
