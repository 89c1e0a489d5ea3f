import { messageOf } from "../../ui/messageOf.ts";
import { type ImageEntry, imageEntry } from "./imageEntry.ts";

/** What comes of opening files, one after the other. */
export type Opened =
  | { readonly type: "image"; readonly entry: ImageEntry }
  | { readonly type: "progress"; readonly message: string }
  | { readonly type: "failure"; readonly message: string };

/** The images of files, pages of PDF files each as one. What cannot be opened is told and keeps nothing else back. */
export async function* openFiles(files: readonly File[]): AsyncGenerator<Opened> {
  for (const file of files) {
    if (file.size === 0) {
      yield { type: "failure", message: `“${file.name}” is empty.` };
    } else if (await isPdf(file)) {
      yield { type: "progress", message: `Opening “${file.name}”…` };
      try {
        // Large, and needed by few.
        const { pdfPages } = await import("./pdfPages.ts");
        for await (const { page, of, image } of pdfPages(file)) {
          yield { type: "progress", message: `“${file.name}”: page ${page} of ${of}` };
          yield { type: "image", entry: imageEntry(`${file.name}, page ${page}`, image) };
        }
      } catch (error) {
        yield { type: "failure", message: `“${file.name}” cannot be opened as PDF: ${messageOf(error)}` };
      }
    } else {
      yield { type: "image", entry: imageEntry(file.name || "Pasted image", file) };
    }
  }
}

async function isPdf(file: File): Promise<boolean> {
  // By its first bytes, as names and types may say anything.
  return (await file.slice(0, 1024).text()).includes("%PDF-");
}
