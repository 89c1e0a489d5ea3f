export const digits: ReadonlySet<string> = new Set("0123456789");

/**
 * What a format may ask for: digits, and the marks that stand among them in numbers, dates and amounts. Whether the models at
 * hand read a mark is another question: see `requireReadable`.
 */
export const askable: ReadonlySet<string> = new Set("0123456789.,-/:+()$#='");
