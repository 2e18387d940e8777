import { ID_PREFIXES, type IdKind } from "@/core/id-kinds";

/** What all ids of examples have in common. */
export const EXAMPLE_BODY = "01kb1x7r5ge0mtv9h2wq6c8";

/** An id of the right form that is nobody's; `n`, up to 999, tells those of one kind apart. */
export function exampleId(kind: IdKind, n = 1): string {
  return `${ID_PREFIXES[kind]}_${EXAMPLE_BODY}${String(n).padStart(3, "0")}`;
}

/** The ids that requests of the reference and of the guides name; a test puts real ones in their place. */
export const EXAMPLE_IDS = {
  customer: exampleId("customer"),
  order: exampleId("order"),
  service: exampleId("service"),
  invoice: exampleId("invoice"),
  apiKey: exampleId("apiKey"),
  endpoint: exampleId("webhookEndpoint"),
  delivery: exampleId("webhookDelivery"),
  product: exampleId("product"),
  ram: { group: exampleId("optionGroup", 1), option: exampleId("option", 1) },
  ips: { group: exampleId("optionGroup", 2), option: exampleId("option", 2) },
  panel: { group: exampleId("optionGroup", 3), option: exampleId("option", 3) },
} as const;

/** What a caller chooses once; a test puts another in its place, for each run. */
export const EXAMPLE_EXTERNAL_ID = "shop-1042";
export const EXAMPLE_IDEMPOTENCY_KEY = "3f0e9d52-6c1b-4a8e-9d27-5b1c0f7a2e64";
