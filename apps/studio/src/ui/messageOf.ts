/** An error as a sentence. What the runtime says of WebAssembly is for developers: they find it in the console. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/wasm|WebAssembly|backend/i.test(text)) {
    console.error(error);
    return ofWebAssembly(text);
  }
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function ofWebAssembly(text: string): string {
  if (/NetworkError|failed to (fetch|load)/i.test(text)) {
    return "The reader could not be fetched whole; reload the page to try again.";
  }
  if (/memory/i.test(text)) {
    return "There is too little memory for the reader; close other pages, and reload this one.";
  }
  return "The browser does not let this page run WebAssembly, which the reader needs. Allow it, or try another browser.";
}
