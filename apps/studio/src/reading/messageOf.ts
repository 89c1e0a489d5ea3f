/** An error as a sentence. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/wasm|WebAssembly|backend/i.test(text)) {
    return `The browser did not run the reader's WebAssembly (${text}). Allow it for this page, or try another browser.`;
  }
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
