import type * as v from "valibot";
import { ContractError, type ContractErrorCode } from "./contractError.ts";

type Issue = v.BaseIssue<unknown>;
type PathItem = NonNullable<Issue["path"]>[number];

/**
 * The first of a check's issues, as an error. The schemas' messages say what is expected, as in "a whole number from 1".
 *
 * @param code of the error
 */
export function errorOf(
  issues: readonly [Issue, ...Issue[]],
  code: ContractErrorCode,
  file: string,
): ContractError {
  const { issue, items } = mostTelling(issues[0]);
  const path = pathOf(items);
  const { message: expected } = issue;
  // A check over several fields points to one of them, and its input is all of them.
  const received = shown(items.length > 0 ? items.at(-1)!.value : issue.input);
  const violation = { code, file, path, expected, received };
  return isUnknownField(issue)
    ? new ContractError(violation, { sentence: `${file}: "${path}" is not known; ${expected}` })
    : new ContractError(violation);
}

/** Of data that may have several forms, what is wrong with the form that they come nearest to: no field missing or unknown. */
function mostTelling(
  issue: Issue,
  above: readonly PathItem[] = [],
): { issue: Issue; items: readonly PathItem[] } {
  const items = [...above, ...(issue.path ?? [])];
  const nested = issue.issues?.find((one) => !isUnknownField(one) && !isMissingField(one) && one.path);
  return nested === undefined ? { issue, items } : mostTelling(nested, items);
}

const isUnknownField = ({ expected }: Issue) => expected === "never";
const isMissingField = ({ type, input, path }: Issue) =>
  type === "strict_object" && input === undefined && path !== undefined;

function pathOf(items: readonly PathItem[]): string {
  return items.reduce((path, { key }) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

/** A value as it is shown in a sentence. */
export function shown(value: unknown): string {
  return value === undefined ? "nothing" : excerpt(JSON.stringify(value));
}

/** Text in one line, cut where it is long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
