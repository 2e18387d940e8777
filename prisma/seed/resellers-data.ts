import type { SeedClient } from "./people-data";

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

/** Over all tiers and statuses; what each earns is the outcome of its dice. */
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
