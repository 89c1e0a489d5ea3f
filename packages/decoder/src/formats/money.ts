import { valueOfDecimals } from "./decimal.ts";
import { type FormatKind, refuseArgument } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

const currency = "($|€|£|₹|¥|Rs\\.?)".replace("$", "\\$");
const western = (mark: string) => `[1-9][0-9]{0,2}(${mark}[0-9]{3})+`;
const indian = "[1-9][0-9]?(,[0-9]{2})*,[0-9]{3}";
const plain = "(0|[1-9][0-9]*)";
/** What keeps others from adding to a sum. */
const tail = "(/-|/=|\\.--?|,--?|-|=)";

/**
 * A sum of money as people write it: its currency before or after it or nowhere, Western or Indian groups or none, two cents, or a
 * dash in their place: $12.50, 1.234,50 €, ₹2,14,000/-, 45,-.
 */
export const money: FormatKind = {
  usage: "money",
  async build(argument) {
    refuseArgument("money", argument);
    const points = `(${western(",")}|${indian}|${western("'")}|${plain})(\\.[0-9]{2})?`;
    const commas = `(${western("\\.")}|${plain}),[0-9]{2}|${western("\\.")}`;
    const before = `(-?${currency}?|${currency}-)`;
    const language = await regularLanguage(`${before}(${points}|${commas})${tail}?${currency}?`);
    return { ...language, value: valueOfSum };
  },
};

/** A mark stands before cents where two digits come behind it, else between groups: 1.234 is 1234. */
function valueOfSum(text: string): number | null {
  return valueOfDecimals(text, /[0-9][.,][0-9]{2}[^0-9]*$/.test(text) ? 2 : 0);
}
