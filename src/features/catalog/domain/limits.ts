/** What the catalogue holds at most; the database's checks say the same or more. */
export const MAX_OPTION_UNITS = 100_000;
export const MAX_STOCK = 1_000_000;
/** Minor units: what a hundred of a hundred come to is still exact in JSON. */
export const MAX_PRICE_MINOR = 100_000_000_000;

export const VISIBILITIES = ["everyone", "clients", "resellers", "chosen"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const OPTION_KINDS = ["choice", "quantity", "yes_no"] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];
