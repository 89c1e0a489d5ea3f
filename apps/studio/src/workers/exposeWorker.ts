import { plainError } from "@numera/contract";
import { type Endpoint, expose, transferHandlers } from "comlink";

/**
 * Serves the page's calls from a worker, as comlink's `expose` does, with errors that keep their code: comlink sends name, message and
 * stack alone. The page's `wrap` gives an error all that came.
 */
export function exposeWorker(worker: object, endpoint?: Endpoint): void {
  const known = transferHandlers.get("throw")!;
  transferHandlers.set("throw", {
    ...known,
    serialize: ({ value }: { readonly value: unknown }) => [{ isError: true, value: plainError(value) }, []],
  });
  expose(worker, endpoint);
}
