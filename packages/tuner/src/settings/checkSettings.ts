/** What one setting of a sampler or a pruner may be. */
export interface SettingRule {
  readonly meaning: string;
  /** What it is where it is left out; undefined where it must be given. */
  readonly preset?: number;
  readonly least: number;
  readonly most?: number;
  /** Whether only whole numbers will do; true if left out. */
  readonly whole?: boolean;
}

export type SettingRules = Readonly<Record<string, SettingRule>>;

/**
 * Settings with those left out filled in.
 * @param who who takes them, as in `sampler "tpe"`
 * @throws RangeError that names the setting, what came, and what it may be
 */
export function checkSettings<R extends SettingRules>(
  who: string,
  rules: R,
  given: Readonly<Record<string, unknown>> = {},
): { readonly [K in keyof R]: number } {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) {
    const names = Object.keys(rules);
    const takes = names.length === 0 ? "it takes none" : `it takes ${names.join(", ")}`;
    throw new RangeError(`${who} has no setting "${unknown}"; ${takes}`);
  }
  const settings = Object.entries(rules).map(([name, rule]) => {
    const value = given[name] ?? rule.preset;
    if (value === undefined)
      throw new RangeError(`${who} needs ${name}: ${rule.meaning}; give ${wanted(rule)}`);
    if (!allows(rule, value) && value !== rule.preset)
      throw new RangeError(`${who}: ${name} must be ${wanted(rule)}, not ${JSON.stringify(value)}`);
    return [name, value] as const;
  });
  return Object.fromEntries(settings) as { readonly [K in keyof R]: number };
}

function allows(
  { least, most = Number.POSITIVE_INFINITY, whole = true }: SettingRule,
  value: unknown,
): boolean {
  const kind = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  return kind && (value as number) >= least && (value as number) <= most;
}

function wanted({ least, most, whole = true }: SettingRule): string {
  const kind = whole ? "a whole number" : "a number";
  return most === undefined ? `${kind} from ${least}` : `${kind} from ${least} to ${most}`;
}
