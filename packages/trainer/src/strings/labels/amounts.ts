import type { Random } from "@numera/random";
import { chance, pick, pickWeighted } from "../draws.ts";
import { leadingDigit, uniformDigits } from "./digitRuns.ts";
import type { Label } from "./label.ts";

const TAILS = { ".-": 16, "-": 14, "=": 13, ".=": 10, "--": 5, ".": 20, "#": 4, ",-": 8, ":": 2 } as const;

/** A sum of money, as written on cheques and forms in several countries: 1.234.-  $45.60  #1,250=  1 234,50  (12.00) */
export function amount(random: Random): Label {
  const mark = pickWeighted(random, { "": 30, ".": 34, ",": 22, " ": 8, "'": 4 });
  const whole = group(wholePart(random), mark);
  let text = whole;
  let raised = 0;
  if (chance(random, 0.4)) {
    const cents = chance(random, 0.35) ? "00" : uniformDigits(random, 2);
    const form = pickWeighted(random, { point: 60, raised: 18, fraction: 10, dash: 6, double: 6 });
    if (form === "raised") {
      text += ` ${cents}`;
      raised = cents.length;
    } else if (form === "fraction") text += ` ${cents}/100`;
    else if (form === "dash") text += `-${cents}`;
    else if (form === "double") text += `.${cents}=`;
    else text += (mark === "." || (mark === "" && chance(random, 0.25)) ? "," : ".") + cents;
  } else if (chance(random, 0.5)) text += pickWeighted(random, TAILS);
  const front = pickWeighted(random, { "": 58, $: 30, "$ ": 4, "#": 4, "(": 2, "-": 2 });
  if (raised > 0) return { text: (front === "(" ? "" : front) + text, raised };
  if (front === "#") return { text: `#${text}#` };
  return { text: front + text + (front === "(" ? ")" : "") };
}

function wholePart(random: Random): string {
  const length = pick(random, [1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8]);
  const digits = leadingDigit(random) + uniformDigits(random, length - 1);
  if (length < 3 || !chance(random, 0.45)) return digits;
  const zeros = 1 + random.integer(length - 1);
  return digits.slice(0, length - zeros) + "0".repeat(zeros);
}

/** Sets a mark before each group of three digits, counted from the right. */
export function group(digits: string, mark: string): string {
  return digits.replace(/(?<=\d)(?=(\d{3})+$)/g, mark);
}
