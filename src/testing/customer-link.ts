import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { createLink, setBrand, setBrandInput } from "@/features/brand";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createTestReseller, type TestReseller } from "./actors";

/** A reseller with a brand, a customer of its, and a link that opens the customer's page. */
export type LinkWorld = {
  reseller: TestReseller;
  /** Public and plain id. */
  customer: { id: string; uuid: string };
  link: { id: string; uuid: string; token: string };
};

/** `ctx` on another clock, when a test moves it. */
export async function linkWorld(
  options: { name?: string; days?: number; at?: (ctx: Context) => Context } = {},
): Promise<LinkWorld> {
  const reseller = await createTestReseller({ name: "Reseller GmbH" });
  const ctx = options.at?.(reseller.ctx) ?? reseller.ctx;
  const brand = {
    name: options.name ?? "Nordwolke",
    accent: "#0f766e",
    supportEmail: "help@nordwolke.example",
  };
  await setBrand(ctx, setBrandInput.parse(brand));
  const input = { name: "Carla Kunde", email: "carla@kunde.example" };
  const customer = await createCustomer(ctx, createCustomerInput.parse(input));
  const uuid = parsePublicId("customer", customer.id) ?? "";
  const link = await createLink(ctx, { customer: uuid, days: options.days ?? 30 });
  return {
    reseller,
    customer: { id: customer.id, uuid },
    link: {
      id: link.id,
      uuid: parsePublicId("customerLink", link.id) ?? "",
      token: link.url?.split("/c/")[1] ?? "",
    },
  };
}
