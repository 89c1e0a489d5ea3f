import { useEffect, useRef, useState } from "react";
import type { Edits } from "../../pictures/edits.ts";
import type { Picture } from "../../pictures/picture.ts";
import { latestOnly } from "../../reading/latestOnly.ts";
import type { ImageSource } from "../../reading/source.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import type { ImageEntry } from "./imageEntry.ts";

/** The image as it is seen after edits; undefined while it is being opened, and where it cannot be. */
export function usePicture(reader: RemoteReader, entry: ImageEntry, edits: Edits): Picture | undefined {
  const [picture, setPicture] = useState<{ of: number; picture: Picture }>();
  const { id, name, file } = entry;
  // A tilt in hand asks for many, of which only the latest is worth while.
  const submit = useRef(latestOnly());
  useEffect(() => {
    let wanted = true;
    const source: ImageSource = { kind: "image", id, name, file, edits };
    submit.current(() =>
      reader.picture(source).then(
        (made) => {
          if (wanted) setPicture({ of: id, picture: made });
          else made.bitmap.close();
        },
        // Why it cannot be opened is told where it is read.
        () => {},
      ),
    );
    return () => {
      wanted = false;
    };
  }, [reader, id, name, file, edits]);
  return picture?.of === id ? picture.picture : undefined;
}
