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
  build(argument) {
    refuseArgument("money", argument);
    const points = `(${western(",")}|${indian}|${western("'")}|${plain})(\\.[0-9]{2})?`;
    const commas = `(${western("\\.")}|${plain}),[0-9]{2}|${western("\\.")}`;
    return regularLanguage(`-?${currency}?-?(${points}|${commas})${tail}?${currency}?`);
  },
};
