/** The names of months in English, French, German, Spanish, Italian and Danish, and how they are shortened; without accents. */
const names: readonly string[] = (
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct " +
  "nov dec janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr juil 7bre 8bre 9bre " +
  "januar februar juni juli oktober dezember marz okt dez enero febrero marzo abril mayo junio julio agosto septiembre octubre " +
  "noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre marts maj"
).split(" ");

/** A pattern of all of them, with a capital at the start or not. */
export const monthPattern: string = names
  .map((name) => (/^[a-z]/.test(name) ? `[${name[0]!.toUpperCase()}${name[0]}]${name.slice(1)}` : name))
  .join("|");
