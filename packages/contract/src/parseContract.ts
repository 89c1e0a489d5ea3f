import * as v from "valibot";
import type { Contract, ContractData } from "./contract.ts";
import { ContractError, type ContractErrorCode } from "./contractError.ts";
import { describeIssues, excerpt, sentenceOf } from "./describeIssues.ts";

/**
 * The data in a file's text.
 *
 * @param file what the text came from; the error's sentence begins with it
 * @throws ContractError where the text is no JSON, of another version, or does not hold what the contract says
 * @example
 * const card = parseContract(cardContract, await readFile(path, "utf8"), path);
 */
export function parseContract<C extends Contract>(contract: C, text: string, file: string): ContractData<C> {
  return checkContract(contract, parseJson(text, file), file);
}

/** Parsed data, checked; what `parseContract` does after `JSON.parse`. @throws ContractError as `parseContract` does */
export function checkContract<C extends Contract>(contract: C, data: unknown, file: string): ContractData<C> {
  checkVersion(contract, data, file);
  const result = v.safeParse(contract.schema, data, { abortPipeEarly: true });
  if (result.success) return inOrderOf(data, result.output) as ContractData<C>;
  const code: ContractErrorCode = `invalid-${contract.name}`;
  const { sentence, ...violation } = describeIssues(result.issues, file);
  throw new ContractError(sentence, { code, file, ...violation });
}

/** The output with its fields in the order that they have in the data, so that what is written again is as it was; defaults last. */
function inOrderOf(data: unknown, output: unknown): unknown {
  if (typeof output !== "object" || output === null) return output;
  if (Array.isArray(output)) return output.map((item, i) => inOrderOf((data as unknown[])[i], item));
  const [given, checked] = [data, output] as Record<string, unknown>[];
  const names = new Set([...Object.keys(given!), ...Object.keys(checked!)]);
  return Object.fromEntries(Array.from(names, (name) => [name, inOrderOf(given![name], checked![name])]));
}

/** @throws ContractError `not-json` */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const received = text.trim() === "" ? "nothing" : excerpt(text.trim());
    const violation = { code: "not-json", file, path: "", expected: "JSON", received } as const;
    throw new ContractError(sentenceOf(violation), violation, { cause });
  }
}

function checkVersion({ version, renewal }: Contract, data: unknown, file: string): void {
  if (version === undefined || typeof data !== "object" || data === null || Array.isArray(data)) return;
  const found = (data as { readonly version?: unknown }).version;
  if (found === version) return;
  const received = found === undefined ? "nothing" : excerpt(JSON.stringify(found));
  const is = found === undefined ? "says no version" : `is of version ${received}`;
  throw new ContractError(`${file} ${is}, but version ${version} is read; ${renewal}`, {
    code: "wrong-version",
    file,
    path: "version",
    expected: `${version}`,
    received,
  });
}
