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
  // The data themselves, whose fields stand in the order that they were written in: it shows where they are written again.
  if (result.success) return data as ContractData<C>;
  const code: ContractErrorCode = `invalid-${contract.name}`;
  const { sentence, ...violation } = describeIssues(result.issues, file);
  throw new ContractError(sentence, { code, file, ...violation });
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
