import type { MemberArea } from "@/core/actor";

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

type SeedPerson = { name: string; email: string; areas: MemberArea[] };

export const PROVIDER = {
  name: "Tarnwick Hosting",
  currency: "EUR",
  country: "DE",
  timeZone: "Europe/Berlin",
  supportEmail: "support@tarnwick.example",
} as const;

export const ADMIN = { name: "Ines Tarnow", email: "admin@tarnwick.example" };

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

/** Works for the demo's `reseller`, on orders and customers alone. */
export const COLLEAGUE: SeedPerson = {
  name: "Priya Nair",
  email: "priya@brightpixel.example",
  areas: ["orders", "customers"],
};

/** Asked to join the demo's `reseller`, and has not answered yet. */
export const INVITED: SeedPerson = {
  name: "Tom Okafor",
  email: "tom@brightpixel.example",
  areas: ["billing"],
};

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
