export interface Label {
  readonly file: string;
  /** As written, thousands commas and spaces kept; "" where the table has no column of labels. */
  readonly label: string;
}

/**
 * The rows of a labels.csv whose columns are `file,label`, `file,label,kind` or `file,kind`. Files and kinds hold no comma, so a
 * label may hold some.
 * @throws Error that names the line where the table is another
 */
export function parseLabels(text: string): Label[] {
  const [header, ...rows] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const row = header === undefined ? undefined : ROWS[header];
  if (row === undefined) throw new Error(`labels: ${JSON.stringify(header)} is no known heading`);
  return rows.flatMap((line, i) => {
    if (line === "") return [];
    const fields = row.exec(line)?.groups;
    if (fields === undefined)
      throw new Error(`labels: line ${i + 2}: ${JSON.stringify(line)} is not ${header}`);
    return [{ file: fields.file!, label: fields.label ?? "" }];
  });
}

const ROWS: Readonly<Record<string, RegExp>> = {
  "file,label": /^(?<file>[^,]+),(?<label>.*)$/,
  "file,label,kind": /^(?<file>[^,]+),(?<label>.*),[^,]*$/,
  "file,kind": /^(?<file>[^,]+),[^,]*$/,
};
