import { type FormatKind, refuseArgument, withoutValue } from "./format.ts";

/** How long numbers are, by country. */
const lengths = new Map(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 " +
    "GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 " +
    "MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 " +
    "VG24 XK20"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);
const countries = [...lengths.keys()];
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const characters = new Set(`0123456789${capitals}`);
const modulus = 97;
const places = 40;
/** What the last characters count, behind which the first four are put: 10^6 modulo 97. */
const behind = 10 ** 6 % modulus;

/**
 * An international bank account number without its spaces: a country's letters, two check digits, and the account, as long as the
 * country has it. With the first four characters put last and letters as 10 to 35 it is 1 modulo 97.
 *
 * A state is the country, the place, the first four characters' value and that of the rest, both modulo 97. Before the country is
 * known, it is the first letter.
 *
 * @see ISO 13616-1:2020; ISO 7064, MOD 97-10
 */
export const iban: FormatKind = {
  usage: "iban",
  build(argument) {
    refuseArgument("iban", argument);
    return withoutValue({
      characters,
      start: 0,
      next: (state, character) => (characters.has(character) ? after(state, character) : undefined),
      accepts(state) {
        if (state < first) return false;
        const { country, place, head, rest } = parts(state);
        return place === lengths.get(countries[country]!) && (rest * behind + head) % modulus === 1;
      },
    });
  },
};

/** States below are the start and the first letters. */
const first = capitals.length + 1;

function after(state: number, character: string): number | undefined {
  if (state === 0)
    return isLetter(character) && countries.some((name) => name[0] === character)
      ? 1 + capitals.indexOf(character)
      : undefined;
  if (state < first) {
    const name = capitals[state - 1]! + character;
    const country = countries.indexOf(name);
    return country < 0 ? undefined : stateOf({ country, place: 2, head: worth(name), rest: 0 });
  }
  const { country, place, head, rest } = parts(state);
  if (place === lengths.get(countries[country]!)) return undefined;
  if (place >= 4) return stateOf({ country, place: place + 1, head, rest: appended(rest, character) });
  return isLetter(character)
    ? undefined
    : stateOf({ country, place: place + 1, head: appended(head, character), rest });
}

interface Parts {
  readonly country: number;
  readonly place: number;
  readonly head: number;
  readonly rest: number;
}

function stateOf({ country, place, head, rest }: Parts): number {
  return first + ((country * places + place) * modulus + head) * modulus + rest;
}

function parts(state: number): Parts {
  const value = state - first;
  const before = Math.floor(value / modulus);
  const place = Math.floor(before / modulus);
  return {
    country: Math.floor(place / places),
    place: place % places,
    head: before % modulus,
    rest: value % modulus,
  };
}

function worth(text: string): number {
  return [...text].reduce(appended, 0);
}

/** A number modulo 97 with one more character behind it. */
function appended(value: number, character: string): number {
  return isLetter(character)
    ? (100 * value + 10 + capitals.indexOf(character)) % modulus
    : (10 * value + Number(character)) % modulus;
}

function isLetter(character: string): boolean {
  return capitals.includes(character);
}
