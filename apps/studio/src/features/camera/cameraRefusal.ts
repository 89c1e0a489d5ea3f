/** Why there is no picture of the camera, as a sentence that says what to do. */
export function cameraRefusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  switch (name) {
    case "NotAllowedError":
      return "The camera was not allowed. Allow it for this page in the browser’s settings, or open a photo instead.";
    case "NotFoundError":
    case "OverconstrainedError":
      return "No camera was found. Connect one, or open a photo instead.";
    case "NotReadableError":
    case "AbortError":
      return "The camera is used by another program. Close that one and try again, or open a photo instead.";
    case "SecurityError":
      return "Browsers give the camera to pages of localhost and https only. Open the Studio there, or open a photo instead.";
  }
  return `The camera gives no picture (${error instanceof Error ? error.message : error}). Open a photo instead.`;
}
