/**
 * A slash and a 1 that leans are the same stroke: which it is, the number says. People write slashes between the fields of
 * a date, in pairs of small numbers, and as a flourish before and after an amount; elsewhere the stroke is a 1.
 */

/** What has one slash inside: a day of a month, a fraction; a month of a year; an amount with its cents as hundredths. */
const pair = /^(\d{1,2}\/\d{1,2}|\d{1,2}\/(19|20)\d{2}|\d+\/100)$/;

/**
 * How much likelier (log odds) a line has slashes where these are usual, or none, than where they are not. Where one leans in
 * a number whose other digits stand upright, the network names 1s slashes at odds of up to 4; slashes of dates have 4 to 16.
 */
const unusual = 4;

/** More slashes than any number has are not told apart one by one. */
const most = 5;

/**
 * How much likelier (log odds) a line is a date than a number of as many digits that looks like one by chance, with 1s
 * where the slashes stand: of numbers of ten digits one in 140,000 does, of eight one in 2,700.
 */
const favor = { fullYear: 7, twoDigitFields: 4, short: 2 };

/** A way to take the upright strokes of a text: which characters are slashes, and its log odds against all others. */
interface Way {
  readonly slashes: ReadonlySet<number>;
  readonly odds: number;
}

/**
 * Which characters of a text are slashes: among those that the network named slashes or 1s, in the way that what it saw
 * and what people write make likeliest.
 *
 * @param text digits and slashes, as a line network named them
 * @param odds for each character, where it is a slash or a 1, the logarithm of P(slash) / P(1)
 */
export function slashesIn(text: string, odds: readonly number[]): ReadonlySet<number> {
  const ways = [withoutDate(text, odds), ...dates(text, odds)];
  return ways.reduce((best, way) => (way.odds > best.odds ? way : best)).slashes;
}

/** The likeliest way with slashes among those that were named. */
function withoutDate(text: string, odds: readonly number[]): Way {
  const named = [...text].flatMap((character, i) => (character === "/" ? [i] : []));
  if (named.length > most) return wayOf(new Set(), text, odds, 0);
  const ways = Array.from({ length: 2 ** named.length }, (_, bits) => {
    const slashes = new Set(named.filter((_, i) => ((bits >> i) & 1) === 0));
    return wayOf(slashes, text, odds, isUsual(taken(text, slashes)) ? 0 : -unusual);
  });
  return ways.reduce((best, way) => (way.odds > best.odds ? way : best));
}

function isUsual(number: string): boolean {
  const inside = number.replace(/^\/|\/$/g, "");
  return !inside.includes("/") || pair.test(inside);
}

/** Every way to take the text for a date of the calendar, with slashes between day, month and year. */
function dates(text: string, odds: readonly number[]): Way[] {
  const ways: Way[] = [];
  const isStroke = (i: number) => text[i] === "/" || text[i] === "1";
  for (let first = 1; first <= 4; first++) {
    for (let second = first + 2; second <= first + 3; second++) {
      if (!isStroke(first) || !isStroke(second)) continue;
      const slashes = new Set([first, second]);
      const favored = favorOf(taken(text, slashes).split("/"));
      if (favored !== undefined) ways.push(wayOf(slashes, text, odds, favored));
    }
  }
  return ways;
}

/** How much fields are favored as a date's; undefined where they are none's. */
function favorOf(fields: readonly string[]): number | undefined {
  const lengths = fields.map((field) => field.length).join("");
  const yearFirst = /^4[12][12]$/.test(lengths);
  if (!yearFirst && !/^[12][12][24]$/.test(lengths)) return undefined;
  const [year, ...rest] = yearFirst ? fields : [fields[2]!, fields[0]!, fields[1]!];
  const [low, high] = rest.map(Number).sort((a, b) => a - b) as [number, number];
  if (low < 1 || low > 12 || high > 31) return undefined;
  if (year!.length === 4) return /^(19|20)/.test(year!) ? favor.fullYear : undefined;
  return lengths === "222" ? favor.twoDigitFields : favor.short;
}

function wayOf(slashes: ReadonlySet<number>, text: string, odds: readonly number[], favored: number): Way {
  let sum = favored;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "/" && !slashes.has(i)) sum -= odds[i]!;
    if (text[i] === "1" && slashes.has(i)) sum += odds[i]!;
  }
  return { slashes, odds: sum };
}

/** The text with those characters as slashes, and its other strokes as 1s. */
function taken(text: string, slashes: ReadonlySet<number>): string {
  return [...text]
    .map((character, i) => (slashes.has(i) ? "/" : character === "/" ? "1" : character))
    .join("");
}
