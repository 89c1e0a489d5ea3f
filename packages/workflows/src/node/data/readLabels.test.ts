import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WorkflowError } from "../../workflowError.ts";
import { readLabels, readSortedLabels } from "./readLabels.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-labels-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function labelsOf(csv: string | Uint8Array): Promise<string[]> {
  await writeFile(join(folder, "labels.csv"), csv);
  return (await readLabels(folder)).map(({ name, digits }) => `${name} ${digits}`);
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

it.each([
  ["plain", "file,label\na.png,407\nb/c.png,50\n"],
  ["without an end of line", "file,label\na.png,407\nb/c.png,50"],
  ["with a byte order mark and CRLF", "\uFEFFfile,label\r\na.png,407\r\nb/c.png,50\r\n"],
  ["with semicolons", "file;label\na.png;407\nb/c.png;50\n"],
  ["in UTF-16 with tabs", utf16("file\tlabel\r\na.png\t407\r\nb/c.png\t50\r\n")],
  ["quoted throughout", '"file","label"\n"a.png","407"\n"b/c.png","50"\n'],
  ["with spaces after the commas", "file, label\na.png, 407\nb/c.png, 50\n"],
  ["with empty lines", "file,label\n\na.png,407\n,\nb/c.png,50\n\n"],
  ["with more columns", "label,writer,file\n407,w1,a.png\n50,w2,b/c.png\n"],
  ["with marks between the digits", 'file,label\na.png,40.7\nb/c.png,"5,0"\n'],
])("reads labels %s", async (_, csv) => {
  expect(await labelsOf(csv)).toEqual(["a.png 407", "b/c.png 50"]);
});

it("reads names that hold commas and quotes", async () => {
  expect(await labelsOf('file,label\n"a,""0"".png",1\n')).toEqual(['a,"0".png 1']);
});

it("sorts by file name for folds, whatever the order of the rows", async () => {
  await writeFile(join(folder, "labels.csv"), "file,label\nb.png,1\na/z.png,2\na.png,3\n");
  const names = (await readSortedLabels(folder)).map(({ name }) => name);
  expect(names).toEqual(["a.png", "a/z.png", "b.png"]);
});

it.each([
  ["image,text\na.png,1\n", /line 1: expected the heading file,label, got "image,text"/],
  ["file,label\na.png,1\nb.png,12a\n", /line 3: expected a file, a comma and digits, got "b.png,12a"/],
  ["file,label\na.png,\n", /line 2: .* got "a.png,"/],
  ["file,label\n,1\n", /line 2: .* got ",1"/],
  ["file,label\na,0.png,1\n", /line 2: .* got "a,0.png,1"/],
  ["file,label\na.png,-\n", /line 2: .* got "a.png,-"/],
  ['file,label\n"a.png,1\n', /line 2: /],
  ["file,label\n", /lists no file/],
])("refuses %j by its line", async (csv, says) => {
  const refused = labelsOf(csv);
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.toMatchObject({ code: "invalid-labels" });
});

it("says where labels.csv is missing", async () => {
  const error = await readLabels(join(folder, "none")).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WorkflowError);
  expect(error).toMatchObject({
    code: "missing-labels",
    message: `"${join(folder, "none", "labels.csv")}" cannot be opened; it should list file,label`,
  });
});
