import { linesOf } from "@numera/contract";
import type { Box } from "@numera/vision";
import { isDoubtful } from "../../reading/certainty.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import { byPlace } from "../../ui/byPlace.ts";
import { shownPercent } from "../../ui/shownPercent.ts";
import "./boxes.css";

/** In a picture so many times as high as it is away from the top, a label finds no room above its box. */
const roomAbove = 0.07;

/** The boxes of what was read, over its picture: what each digit is taken for, and how sure that is where it is not; ink that is not read is hatched. */
export function Boxes({ result }: { readonly result: ReadResult }) {
  const { width, height, reading } = result;
  const place = ({ x, y, width: w, height: h }: Box) => ({
    left: `${(100 * x) / width}%`,
    top: `${(100 * y) / height}%`,
    width: `${(100 * w) / width}%`,
    height: `${(100 * h) / height}%`,
  });
  return (
    <div className="boxes" aria-hidden="true">
      {byPlace(reading.unread, ({ box, guess }) => (
        <div className={`unread ${guess}`} style={place(box)} />
      ))}
      {byPlace(
        linesOf(reading).flatMap(({ characters }) => characters),
        (character) => {
          const doubtful = isDoubtful(character);
          const below = character.box.y < roomAbove * height;
          return (
            <div
              className={`box ${doubtful ? "doubtful" : "sure"} ${below ? "below" : "above"}`}
              style={place(character.box)}
            >
              <span>
                {character.text}
                {doubtful && <small>{shownPercent(character.confidence)}</small>}
              </span>
            </div>
          );
        },
      )}
    </div>
  );
}
