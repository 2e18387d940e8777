/** A client of the demo company. Months count from the beginning of its history. */
export type SeedClient = {
  key: string;
  name: string;
  contact: string;
  email: string;
  kind: "company" | "person";
  currency: "EUR" | "USD" | "JPY";
  country: string;
};

export type SeedReseller = SeedClient & {
  registrationNumber: string;
  taxId: string;
  about: string;
  joinedMonth: number;
  customers: number;
  pays: "balance" | "transfer";
  /** Share of transfers that come after the due date. */
  late: number;
  /** How much of what its customers buy is servers rather than web hosting; 1 is usual. */
  size: number;
  /** Begins its dice. */
  luck?: number;
  /** Set by hand, in basis points. */
  ownRateBps?: number;
  end?: "suspended" | "inactive";
};

export const PROVIDER = {
  name: "Tarnwick Hosting",
  currency: "EUR",
  country: "DE",
  timeZone: "Europe/Berlin",
  supportEmail: "support@tarnwick.example",
} as const;

export const ADMIN = { name: "Ines Tarnow", email: "admin@tarnwick.example" };

export const RESELLERS: SeedReseller[] = [
  {
    key: "nordhavn",
    name: "Nordhavn IT ApS",
    contact: "Freja Holm",
    email: "freja@nordhavn.example",
    kind: "company",
    currency: "EUR",
    country: "DK",
    registrationNumber: "CVR 38114725",
    taxId: "DK38114725",
    about:
      "Managed IT for shipping agents and harbours. We run their servers and want to bill them in one invoice.",
    joinedMonth: 0,
    customers: 45,
    pays: "transfer",
    late: 0.03,
    size: 7,
  },
  {
    key: "mirabelle",
    name: "Agence Mirabelle SARL",
    contact: "Camille Aubert",
    email: "camille@mirabelle.example",
    kind: "company",
    currency: "EUR",
    country: "FR",
    registrationNumber: "RCS Nancy 812 334 907",
    taxId: "FR47812334907",
    about:
      "A web agency of eleven. Our clients ask us for hosting with the site, and for one person to call.",
    joinedMonth: 0,
    customers: 38,
    pays: "transfer",
    late: 0.12,
    size: 2,
  },
  {
    key: "kitsune",
    name: "Kitsune Web K.K.",
    contact: "Haruka Mori",
    email: "haruka@kitsune.example",
    kind: "company",
    currency: "JPY",
    country: "JP",
    registrationNumber: "0104-01-087731",
    taxId: "T7010401087731",
    about: "Hosting for restaurants and inns in Kansai, sold with our booking system.",
    joinedMonth: 1,
    customers: 28,
    pays: "balance",
    late: 0,
    size: 1,
    ownRateBps: 2200,
  },
  {
    key: "cedar",
    name: "Cedar & Stone Digital LLC",
    contact: "Maya Whitfield",
    email: "maya@cedarstone.example",
    kind: "company",
    currency: "USD",
    country: "US",
    registrationNumber: "OR 1849923-95",
    taxId: "841993527",
    about: "We build and keep shops for outdoor brands. Orders come from our own panel, so we need the API.",
    joinedMonth: 2,
    customers: 30,
    pays: "balance",
    late: 0,
    size: 1.2,
  },
  {
    key: "brightpixel",
    name: "Brightpixel Studio GmbH",
    contact: "Mara Vogel",
    email: "reseller@brightpixel.example",
    kind: "company",
    currency: "EUR",
    country: "DE",
    registrationNumber: "HRB 118204, Leipzig",
    taxId: "DE318552094",
    about: "Design studio with forty sites in our care. We want them on one platform and one invoice.",
    joinedMonth: 4,
    customers: 26,
    pays: "balance",
    late: 0,
    size: 0.9,
  },
  {
    key: "bluefinch",
    name: "Bluefinch Media Ltd",
    contact: "Owen Pryce",
    email: "owen@bluefinch.example",
    kind: "company",
    currency: "USD",
    country: "GB",
    registrationNumber: "09871245",
    taxId: "GB287114563",
    about: "Video and podcast hosting for publishers; we need storage servers and traffic.",
    joinedMonth: 3,
    customers: 17,
    pays: "transfer",
    late: 0.5,
    size: 0.8,
    end: "suspended",
  },
  {
    key: "tramontana",
    name: "Tramontana Hosting SL",
    contact: "Núria Ferrer",
    email: "nuria@tramontana.example",
    kind: "company",
    currency: "EUR",
    country: "ES",
    registrationNumber: "B-66120984",
    taxId: "ESB66120984",
    about: "New local host for the Empordà. We begin with VPS and web hosting.",
    joinedMonth: 15,
    customers: 9,
    pays: "transfer",
    late: 0.1,
    size: 0.3,
  },
  {
    key: "ostrava",
    name: "Ostrava Servis s.r.o.",
    contact: "Tomáš Krejčí",
    email: "tomas@ostravaservis.example",
    kind: "company",
    currency: "EUR",
    country: "CZ",
    registrationNumber: "C 68215, Ostrava",
    taxId: "CZ04871253",
    about: "Computer repair and small offices; hosting on the side.",
    joinedMonth: 1,
    customers: 7,
    pays: "transfer",
    late: 0.3,
    size: 0.4,
    end: "inactive",
  },
];

/** Clients that buy for themselves, at retail. The first one is the demo's `client`. */
export const DIRECT_CLIENTS: SeedClient[] = [
  {
    key: "petersen",
    name: "Hofladen Petersen GmbH",
    contact: "Jonas Petersen",
    email: "client@hofladen-petersen.example",
    kind: "company",
    currency: "EUR",
    country: "DE",
  },
  {
    key: "renard",
    name: "Atelier Renard",
    contact: "Lucie Renard",
    email: "lucie@atelier-renard.example",
    kind: "company",
    currency: "EUR",
    country: "FR",
  },
  {
    key: "rye",
    name: "Pixel & Rye LLC",
    contact: "Dana Ochoa",
    email: "dana@pixelrye.example",
    kind: "company",
    currency: "USD",
    country: "US",
  },
  {
    key: "sora",
    name: "Sora Design G.K.",
    contact: "Ren Takeda",
    email: "ren@sora-design.example",
    kind: "company",
    currency: "JPY",
    country: "JP",
  },
  {
    key: "norrebro",
    name: "Tandlægerne Nørrebro I/S",
    contact: "Søren Dahl",
    email: "soren@tand-norrebro.example",
    kind: "company",
    currency: "EUR",
    country: "DK",
  },
  {
    key: "lindqvist",
    name: "Lindqvist Arkitekter AB",
    contact: "Elin Lindqvist",
    email: "elin@lindqvist.example",
    kind: "company",
    currency: "EUR",
    country: "SE",
  },
  {
    key: "bianchi",
    name: "Marco Bianchi",
    contact: "Marco Bianchi",
    email: "marco@bianchi.example",
    kind: "person",
    currency: "EUR",
    country: "IT",
  },
  {
    key: "harper",
    name: "Harper Lane",
    contact: "Harper Lane",
    email: "harper@lane.example",
    kind: "person",
    currency: "USD",
    country: "US",
  },
];

/** Ready to apply, and has not yet. */
export const APPLICANT: SeedClient = {
  key: "applicant",
  name: "Kolibri Cloud OÜ",
  contact: "Liis Tamm",
  email: "applicant@kolibri.example",
  kind: "company",
  currency: "EUR",
  country: "EE",
};
