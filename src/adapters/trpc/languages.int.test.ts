import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { beforeAll, expect, it } from "vitest";
import type { Locale } from "@/i18n/locales";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { callApi } from "../rest/testing/call-api";
import { appRouter } from "./router";

let reseller: ApiReseller;
let product: TestProduct;

beforeAll(async () => {
  product = await createTestProduct();
  reseller = await createApiReseller("Hallig Funk GmbH");
});

/** What a page of this person is told when it asks for a quote. */
async function quote(locale: Locale, input: unknown) {
  const query = encodeURIComponent(JSON.stringify({ json: input }));
  const response = await fetchRequestHandler({
    endpoint: "/t",
    req: new Request(`http://localhost/t/portal.orders.quote?input=${query}`),
    router: appRouter,
    createContext: () => ({ ...reseller.ctx, locale }),
  });
  return (await response.json()).error.json.data;
}

it("refuses the same in the person's language on a page, and in English by the API", async () => {
  const input = { items: [{ ...serverItem(product), cycle: "biennial" }] };
  const english = "This product has no biennial price in EUR";
  const german = "Dieses Produkt hat keinen Preis in EUR (alle zwei Jahre)";
  expect(await quote("de", input)).toMatchObject({ detail: german, fields: [{ detail: german }] });
  expect(await quote("en", input)).toMatchObject({ detail: english, fields: [{ detail: english }] });
  for (const language of ["en", "de"]) {
    const headers = { "accept-language": language, cookie: `tierline-locale=${language}` };
    const answer = await callApi("POST", "/orders/quote", { key: reseller.key, body: input, headers });
    expect(answer.status, answer.text).toBe(422);
    expect(answer.json).toMatchObject({ detail: english, errors: [{ detail: english }] });
  }
});
