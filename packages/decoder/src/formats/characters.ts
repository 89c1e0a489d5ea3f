export const digits: ReadonlySet<string> = new Set("0123456789");

/** What a format may ask for: digits, and the marks that stand among them in numbers, dates and amounts. */
export const readable: ReadonlySet<string> = new Set("0123456789.,-/:+()$#=");
