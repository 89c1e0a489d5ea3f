import type * as v from "valibot";
import type { Violation } from "./contractError.ts";

/** What is wrong with data, in parts and in a sentence. */
export interface Description {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  readonly sentence: string;
}

type Issue = v.BaseIssue<unknown>;
type PathItem = NonNullable<Issue["path"]>[number];

/**
 * The first of a check's issues. The schemas' messages say what is expected, as in "a whole number from 1"; the sentence is
 * made of that here.
 */
export function describeIssues(issues: readonly [Issue, ...Issue[]], file: string): Description {
  const { issue, items } = mostTelling(issues[0]);
  const path = pathOf(items);
  const { message: expected } = issue;
  // A check over several fields points to one of them, and its input is all of them.
  const value = items.length > 0 ? items.at(-1)!.value : issue.input;
  const received = value === undefined ? "nothing" : excerpt(JSON.stringify(value));
  const sentence = isUnknownField(issue)
    ? `${file}: "${path}" is not known; ${expected}`
    : sentenceOf({ file, path, expected, received });
  return { path, expected, received, sentence };
}

/** "models/line.json: preprocessing.height must be a whole number from 1 to 512, got "abc"" */
export function sentenceOf({ file, path, expected, received }: Omit<Violation, "code">): string {
  if (received === "nothing" && path !== "") return `${file}: ${path} is missing; it must be ${expected}`;
  return `${file}${path === "" ? "" : `: ${path}`} must be ${expected}, got ${received}`;
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

/** JSON to be shown in a sentence. */
export function excerpt(json: string): string {
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
