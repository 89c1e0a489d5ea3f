const fractions: Readonly<Record<string, string>> = { "½": "1/2", "¼": "1/4", "¾": "3/4" };

/** A text in ASCII where there is one: 5½ is 5 1/2, and ½ is 1/2. Currencies and the like stay. */
export function ascii(text: string): string {
  return text.replace(
    /([0-9]?)([½¼¾])/g,
    (_, whole: string, fraction: string) => whole + (whole && " ") + fractions[fraction]!,
  );
}
