/** A month: the most days that it has, and how it is written and shortened, in capitals and without accents. */
export interface MonthNames {
  readonly days: number;
  readonly english: readonly string[];
  /** In French, German (Austrian too), Spanish, Italian and Danish; what is as in English stands there. */
  readonly others: readonly string[];
}

/** From January on. */
export const monthNames: readonly MonthNames[] = [
  month(31, "JANUARY JAN", "JANVIER JANV JANUAR JANNER ENERO ENE GENNAIO GEN"),
  month(29, "FEBRUARY FEB", "FEVRIER FEVR FEV FEBRUAR FEBER FEBRERO FEBBRAIO"),
  month(31, "MARCH MAR", "MARS MARZ MAERZ MARZO MARTS"),
  month(30, "APRIL APR", "AVRIL AVR ABRIL ABR APRILE"),
  month(31, "MAY", "MAI MAYO MAGGIO MAG MAJ"),
  month(30, "JUNE JUN", "JUIN JUNI JUNIO GIUGNO GIU"),
  month(31, "JULY JUL", "JUILLET JUIL JULI JULIO LUGLIO LUG"),
  month(31, "AUGUST AUG", "AOUT AGOSTO AGO"),
  month(30, "SEPTEMBER SEPT SEP", "SEPTEMBRE 7BRE SEPTIEMBRE SETIEMBRE SETTEMBRE SET"),
  month(31, "OCTOBER OCT", "OCTOBRE 8BRE OKTOBER OKT OCTUBRE OTTOBRE OTT"),
  month(30, "NOVEMBER NOV", "NOVEMBRE 9BRE NOVIEMBRE"),
  month(31, "DECEMBER DEC", "DECEMBRE 10BRE XBRE DEZEMBER DEZ DICIEMBRE DICEMBRE DIC"),
];

function month(days: number, english: string, others: string): MonthNames {
  return { days, english: english.split(" "), others: others.split(" ") };
}
