import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** The folder that the build puts the decoders of images into. */
const decoders = new URL("./pdf/", document.baseURI).href;

/** Pages are drawn at so many pixels an inch, the resolution of a scan; large formats at less. */
const pixelsPerInch = 200;
const pointsPerInch = 72;
const mostPixels = 16e6;
const mostPages = 200;

interface PdfPage {
  /** From 1. */
  readonly page: number;
  readonly of: number;
  readonly image: Blob;
}

/**
 * The pages of a PDF file as images, one after the other.
 * @throws Error where the file is damaged, encrypted, or of too many pages
 */
export async function* pdfPages(file: Blob): AsyncGenerator<PdfPage> {
  const task = getDocument({ data: await file.arrayBuffer(), wasmUrl: decoders });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) {
      throw new Error(`it has ${pdf.numPages} pages; at most ${mostPages} are read at once`);
    }
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(pixelsPerInch / pointsPerInch, Math.sqrt(mostPixels / (width * height)));
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
      const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
      if (image === null) throw new Error(`page ${number} could not be drawn`);
      yield { page: number, of: pdf.numPages, image };
    }
  } finally {
    await task.destroy();
  }
}
