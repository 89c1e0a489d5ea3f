/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob | string, type: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name without its ending, fit for a file. */
export function fileStem(name: string): string {
  return (
    name
      .replace(/\.[a-z]{2,4}$/i, "")
      .replace(/[^\p{L}\p{N}._ -]+/gu, "-")
      .trim() || "number"
  );
}
