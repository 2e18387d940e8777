type Exception = { is: (shape: string, file: string) => boolean; reason: string };

const one = (texts: readonly string[], reason: string): Exception[] =>
  texts.map((text) => ({ is: (shape) => shape === text, reason: `${text}: ${reason}` }));

const within = (place: RegExp, reason: string): Exception => ({ is: (_, file) => place.test(file), reason });

/** What looks like a sentence in the source and is shown to no person as an error, each with its reason. */
export const FOR_PROGRAMMERS: readonly Exception[] = [
  { is: (shape) => /^SELECT /.test(shape), reason: "statements for the database" },
  { is: (shape) => /^([A-Z]{2} ?)+$/.test(shape), reason: "lists of countries" },
  within(
    /features\/mail\/(templates\/|service\/templates)/,
    "examples in mails, which the mails' own words surround",
  ),
  ...one(["{} {} {}", "{} {}", "{} {}, {}"], "keys and names made of values alone"),
  ...one(["My hosting company"], "the name of a provider that has entered none"),
  ...one(
    ["Dispute {}", "Account balance", "Refund to the card", "The service ended before this took effect."],
    "written into the books as the reason of an entry",
  ),
  ...one(["{} ended before {}."], "written into the books as the reason of a credit note"),
  ...one(
    ["The provisioning system reports a failure", "It was accepted, and never reported on"],
    "written to a provisioning action, beside what the provider's own system says",
  ),
];

/** What stands for a template in its place: sentences that German says in several ways, or that leave a value out. */
export const STAND_FOR: Readonly<Record<string, readonly string[]>> = {
  "Line {}{}: {}": ["Line {}, {}: {}", "Line {}: {}"],
  "{}{}. Load the prices again and look at them before you save.": [
    "{}. Load the prices again and look at them before you save.",
    "{}, and {} more. Load the prices again and look at them before you save.",
  ],
  "A dated rate holds for this reseller{}. Change or end it under Prices.": [
    "A dated rate holds for this reseller{}. Change or end it under Prices.",
    "A dated rate holds for this reseller. Change or end it under Prices.",
  ],
  "There is no such {}": ["reseller", "tier", "category", "product", "option"].map(
    (what) => `There is no such ${what}`,
  ),
  "{} {} that is {} cannot become {}.": [
    "A delivery that is {} cannot become {}.",
    "A mail that is {} cannot become {}.",
    "An order that is {} cannot become {}.",
    "A reseller that is {} cannot become {}.",
    "A service that is {} cannot become {}.",
    "A service that is cancelled cannot become {}.",
    "A service that is {} cannot become cancelled.",
    "A service that is cancelled cannot become cancelled.",
    "A ticket that is {} cannot become {}.",
  ],
};
