import type { Box } from "@numera/vision";
import { type ReactNode, useState } from "react";
import { type Edits, partRead, seenSize, tiltedTo, turnedBy } from "../../pictures/edits.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { CropFrame } from "./CropFrame.tsx";
import { ImageTools } from "./ImageTools.tsx";
import type { ImageEntry } from "./imageEntry.ts";
import type { ImagesAction } from "./images.ts";
import { PictureView } from "./PictureView.tsx";
import { usePicture } from "./usePicture.ts";
import "./images.css";

interface ImagesViewProps {
  readonly reader: RemoteReader;
  readonly entry: ImageEntry;
  dispatch(action: ImagesAction): void;
  /** What lies over the image: the boxes of what was read. */
  readonly children?: ReactNode;
}

/** One image with what was read on it; it can be turned, tilted and cropped. */
export function ImagesView({ reader, entry, dispatch, children }: ImagesViewProps) {
  // The crop in hand; while there is one, the whole image shows.
  const [crop, setCrop] = useState<Box>();
  const { id, edits, outcome, name } = entry;
  const [whole, setWhole] = useState<Edits>(edits);
  const picture = usePicture(reader, entry, crop === undefined ? edits : whole);
  const edit = (next: Edits) => dispatch({ type: "image edited", id, edits: next });
  return (
    <div className="desk">
      <div className="paper holds-picture">
        {picture && (
          <PictureView picture={picture} name={name}>
            {crop === undefined
              ? children
              : picture && <CropFrame {...seenSize(picture.original, edits)} box={crop} onChange={setCrop} />}
          </PictureView>
        )}
      </div>
      {picture && (
        <ImageTools
          cropping={crop !== undefined}
          tilt={edits.tilt}
          onTilt={(tilt) => edit(tiltedTo(picture.original, edits, tilt))}
          onTurn={(by) => edit(turnedBy(picture.original, edits, by))}
          onCrop={() => {
            setWhole({ ...edits, crop: undefined });
            setCrop(partRead(picture.original, edits));
          }}
          onApply={() => {
            edit({ ...edits, crop });
            setCrop(undefined);
          }}
          onCancel={() => setCrop(undefined)}
          onRemove={() => dispatch({ type: "image removed", id })}
        />
      )}
      {!picture && outcome.state === "failed" && (
        <div className="tools">
          <button type="button" className="button" onClick={() => dispatch({ type: "image removed", id })}>
            Remove it
          </button>
        </div>
      )}
    </div>
  );
}
