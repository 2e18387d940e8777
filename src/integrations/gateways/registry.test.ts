import { describe, expect, it } from "vitest";
import { parseEnv } from "@/env";
import { FAKE_HOOK_SECRET, FAKE_KEY } from "@/testing/stripe-fake";
import { gatewayNamed, gatewaysFor, gatewaysOf } from ".";
import { bankTransferGateway, transferReference } from "./bank-transfer";
import { stripeGateway } from "./stripe";

const env = (settings: Record<string, string> = {}) =>
  parseEnv({ DATABASE_APP_URL: "postgresql://app:pw@127.0.0.1/x", AUTH_SECRET: "s".repeat(32), ...settings });

describe("the gateways of an installation", () => {
  it("have Stripe among them only with its keys", () => {
    const keys = { STRIPE_SECRET_KEY: FAKE_KEY, STRIPE_WEBHOOK_SECRET: FAKE_HOOK_SECRET };
    const names = (settings?: typeof keys) => gatewaysOf(env(settings)).map(({ name }) => name);
    expect(names()).toEqual(["bank_transfer"]);
    expect(names(keys)).toEqual(["stripe", "bank_transfer"]);
  });

  it("are those that take the currency", () => {
    const stripe = stripeGateway({ secretKey: FAKE_KEY, hookSecrets: [FAKE_HOOK_SECRET] });
    const all = [stripe, bankTransferGateway];
    expect(gatewaysFor("EUR", all)).toEqual(all);
    expect(gatewaysFor("IQD", all)).toEqual([bankTransferGateway]);
    expect(gatewayNamed("stripe", all)).toBe(stripe);
    expect(gatewayNamed("paypal", all)).toBeUndefined();
  });
});

describe("a transfer", () => {
  it.each([
    ["Invoice INV-000123", "INVOICE INV-000123"],
    ["Rechnung № 7 für Łódź", "RECHNUNG NO 7 FUR ODZ"],
    ["x".repeat(60), "X".repeat(35)],
    [`${"A".repeat(34)} B`, "A".repeat(34)],
  ])("for %s names %s", (text, reference) => {
    expect(transferReference(text)).toBe(reference);
  });
});
