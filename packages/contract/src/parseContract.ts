import * as v from "valibot";
import type { Contract, ContractData } from "./contract.ts";
import { ContractError, type ContractErrorCode } from "./contractError.ts";
import { errorOf, excerpt, shown } from "./describeIssues.ts";

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
  throw errorOf(result.issues, code, file);
}

/**
 * Checked data with their fields in the order in which they came, those that were filled in last: schemas have an order of their own,
 * and what is written again shall be the same bytes.
 */
function inOrderOf(came: unknown, checked: unknown): unknown {
  if (Array.isArray(checked))
    return checked.map((item, i) => inOrderOf((came as unknown[] | undefined)?.[i], item));
  if (typeof checked !== "object" || checked === null) return checked;
  const before = (came ?? {}) as Readonly<Record<string, unknown>>;
  const fields = checked as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(before), ...Object.keys(fields)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => Object.hasOwn(fields, name))
      .map((name) => [name, inOrderOf(before[name], fields[name])]),
  );
}

/** @throws ContractError `not-json` */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const received = text.trim() === "" ? "nothing" : excerpt(text.trim());
    throw new ContractError({ code: "not-json", file, path: "", expected: "JSON", received }, { cause });
  }
}

function checkVersion({ version, renewal }: Contract, data: unknown, file: string): void {
  if (version === undefined || typeof data !== "object" || data === null || Array.isArray(data)) return;
  const found = (data as { readonly version?: unknown }).version;
  if (found === version) return;
  const received = shown(found);
  const is = found === undefined ? "says no version" : `is of version ${received}`;
  throw new ContractError(
    { code: "wrong-version", file, path: "version", expected: `${version}`, received },
    { sentence: `${file} ${is}, but version ${version} is read; ${renewal}` },
  );
}
