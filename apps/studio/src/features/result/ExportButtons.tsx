import { pageObject } from "@numera/contract";
import type { Source } from "../../reading/source.ts";
import { fileStem, saveFile } from "../../ui/files/saveFile.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import { type NamedReading, readingsCsv } from "./readingsCsv.ts";

interface ExportButtonsProps {
  readonly reader: RemoteReader;
  readonly source: Source;
  readonly current: NamedReading;
  /** All that was read, of which CSV and JSON are made. */
  readonly all: readonly NamedReading[];
}

/** What was read, to be kept: the picture with its boxes, a table, or data for programs. */
export function ExportButtons({ reader, source, current, all }: ExportButtonsProps) {
  const stem = all.length > 1 ? "numera" : fileStem(current.name);
  const picture = async () => {
    const png = await reader.annotated(source, current.reading);
    if (png !== undefined) saveFile(`${fileStem(current.name)}-read.png`, png, "image/png");
  };
  const json = () => {
    const pages = all.flatMap(({ name, reading }) =>
      reading.pages.map((page) => ({ file: name, ...pageObject(page) })),
    );
    const lines = pages.map((page) => `${JSON.stringify(page)}\n`).join("");
    saveFile(`${stem}.json`, lines, "application/json");
  };
  return (
    <fieldset className="exports">
      <legend>Save</legend>
      <button type="button" className="button small" onClick={() => void picture()}>
        Picture
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => saveFile(`${stem}.csv`, readingsCsv(all), "text/csv")}
      >
        CSV
      </button>
      <button type="button" className="button small" onClick={json}>
        JSON
      </button>
    </fieldset>
  );
}
