/**
 * SQL for the text of a value that is a number by its type. Its dot is a decimal mark, so it must not look like one of
 * thousands: `1.234` becomes `01.234`, which no grammar takes for 1234 and every decimal one for what it is.
 */
export const unlikeThousands = (text: string) =>
  `if(regexp_full_match(${text}, '-?[1-9][0-9]{0,2}[.][0-9]{3}'), regexp_replace(${text}, '[1-9]', '0\\0'), ${text})`;

/** SQL for a decimal without the zeros that only its type's scale adds. */
export const plainDecimal = (text: string) => `regexp_replace(${text}, '[.]0+$|([.][0-9]*[1-9])0+$', '\\1')`;

/**
 * SQL for the number of a person. One that is a number by its type has lost the zeros at its head, or more than fifteen
 * digits can say, so it is written the way spreadsheets do, which the grammar of numbers refuses as damaged.
 */
export const personNumber = (text: string, isNumber: string) =>
  `case when ${isNumber} then left(${text}, 1) || 'e' || greatest(length(${text}) - 1, 0) else ${text} end`;
