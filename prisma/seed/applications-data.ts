import type { OwnAnswers } from "./application-form";
import type { SeedClient } from "./people-data";

export type SeedApplication = {
  client: SeedClient;
  form: { registrationNumber: string; taxId: string; description: string };
  /** Answers to the questions that the provider added to the form. */
  own?: OwnAnswers;
  /** Days before the end of the history. */
  daysAgo: number;
  /** What the provider answered, if it did. */
  answer?: { kind: "rejected" | "info_requested"; note: string };
  /** What the applicant wrote back. */
  reply?: string;
};

function company(key: string, name: string, contact: string, country: string): SeedClient {
  const first = contact.split(" ")[0]?.toLowerCase() ?? "office";
  return { key, name, contact, country, email: `${first}@${key}.example`, kind: "company", currency: "EUR" };
}

/** Applications that did not (yet) end in a reseller. */
export const APPLICATIONS: SeedApplication[] = [
  {
    client: company("linkpress", "Linkpress Bulk Ltd", "Sean Mallory", "IE"),
    form: {
      registrationNumber: "640117",
      taxId: "IE6401172K",
      description: "Two thousand small sites for link building.",
    },
    daysAgo: 96,
    answer: { kind: "rejected", note: "We do not host link networks. Our terms, section 4, say more." },
  },
  {
    client: company("gruenwald", "Grünwald Systems GmbH", "Anton Grünwald", "AT"),
    form: {
      registrationNumber: "FN 512873 k",
      taxId: "ATU74512983",
      description:
        "System house for tax advisers. We would move about thirty servers to you within the year.",
    },
    own: { customers: "60", business: "IT services", website: "https://gruenwald.example/", extract: true },
    daysAgo: 1,
  },
  {
    client: company("vela", "Vela Hosting Lda", "Inês Carvalho", "PT"),
    form: {
      registrationNumber: "NIPC 515302118",
      taxId: "PT515302118",
      description:
        "Regional host in the Algarve with 140 customers on servers of our own that are due for renewal.",
    },
    own: { customers: "140", business: "Hosting", website: "https://vela.example/", extract: true },
    daysAgo: 3,
  },
  {
    client: company("quill", "Quill & Wire Studio", "Rhys Bevan", "GB"),
    form: {
      registrationNumber: "13399027",
      taxId: "GB401228817",
      description: "Hosting for authors and small presses.",
    },
    own: { business: "Something else", website: "https://quillandwire.example/" },
    daysAgo: 6,
    answer: {
      kind: "info_requested",
      note: "How many sites do you look after today, and where do they run?",
    },
  },
  {
    client: company("havel", "Havel Datentechnik e.K.", "Britta Schulze", "DE"),
    form: {
      registrationNumber: "HRA 20911, Potsdam",
      taxId: "DE289441760",
      description: "Networks for schools and councils in Brandenburg.",
    },
    own: { customers: "11", business: "IT services" },
    daysAgo: 9,
    answer: {
      kind: "info_requested",
      note: "Which of your customers need a contract for data processing of their own?",
    },
    reply: "All public bodies, eleven at the moment. We have a template that their data officers accept.",
  },
];
