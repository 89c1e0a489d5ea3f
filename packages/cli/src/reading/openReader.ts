import { createReader, type Reader } from "@numera/reader";
import { loadFormat, loadStrategy, type StrategyChoice } from "@numera/reader/node";

/** How images are read, as the command line says it: words only, so that a thread can be told. */
export interface ReaderSettings extends StrategyChoice {
  readonly format?: string | undefined;
}

/** @throws FormatError, ModelError where there is no such format or model, or the model does not fit the strategy */
export async function openReader({ format, ...choice }: ReaderSettings): Promise<Reader> {
  const wanted = format === undefined ? undefined : await loadFormat(format);
  return createReader({ strategy: await loadStrategy(choice), format: wanted });
}
