import { type Outcome, shownResult } from "../../reading/outcome.ts";
import { certaintyText } from "../../ui/certaintyText.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import type { ImageEntry } from "./imageEntry.ts";
import type { ImagesAction } from "./images.ts";

interface FileListProps {
  readonly images: readonly ImageEntry[];
  readonly selected: number | undefined;
  dispatch(action: ImagesAction): void;
}

/** The images that were opened, what was read on each, and how far the reading has come. */
export function FileList({ images, selected, dispatch }: FileListProps) {
  const done = images.filter(({ outcome }) => outcome.state === "read" || outcome.state === "failed").length;
  return (
    <section className="files" aria-label="Images">
      <div className="files-head">
        <span>{done < images.length ? `${done} of ${images.length} read` : `${images.length} images`}</span>
        {done < images.length && <progress value={done} max={images.length} aria-label="Images read" />}
        <IconButton
          icon="close"
          label="Remove all images"
          onClick={() => dispatch({ type: "images removed" })}
        />
      </div>
      <ul>
        {images.map(({ id, name, outcome }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === selected || undefined}
              onClick={() => dispatch({ type: "image selected", id })}
            >
              <span className="name">{name}</span>
              <Found outcome={outcome} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ outcome }: { readonly outcome: Outcome }) {
  const result = shownResult(outcome);
  if (outcome.state === "failed") return <span className="found failed">cannot be read</span>;
  if (result === undefined) return <span className="found">{outcome.state === "reading" ? "…" : ""}</span>;
  const { text, verdict } = result.reading;
  const isSure = verdict === "sure";
  if (text === "") return <span className="found">no digits</span>;
  return (
    <span className={`found ${isSure ? "accepted" : "doubtful"}`}>
      <b>{text.replaceAll("\n", " / ")}</b>
      <span>{`${isSure ? "" : "check · "}${certaintyText(result.reading)}`}</span>
    </span>
  );
}
