import { expect, it } from "vitest";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestAdmin, createTestClient, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { dismissFirstSteps, getFirstSteps } from "..";

const open = async (ctx: Parameters<typeof getFirstSteps>[0]) =>
  (await getFirstSteps(ctx))?.steps.filter(({ done }) => !done).map(({ name }) => name);

it("are a reseller's own, done as what they ask for is there, until it wants to see them no more", async () => {
  const [{ ctx }, other] = await Promise.all([createTestReseller(), createTestReseller()]);
  const product = await createTestProduct();
  const all = [
    "billing_details",
    "balance",
    "resale_prices",
    "brand",
    "customer",
    "order",
    "api_key",
    "two_step",
  ];
  expect(await open(ctx)).toEqual(all);
  await createCustomer(ctx, createCustomerInput.parse({ name: "Kunde", email: "k@kunde.example" }));
  await createOrder(ctx, createOrderInput.parse({ items: [serverItem(product)] }));
  const left = all.filter((name) => name !== "customer" && name !== "order");
  expect(await open(ctx)).toEqual(left);
  expect(await open(other.ctx)).toEqual(all);
  await dismissFirstSteps(ctx);
  expect(await getFirstSteps(ctx)).toBeNull();
  expect(await open(other.ctx)).toEqual(all);
});

it("are for a member those that it may take, and for an admin who looks on, none", async () => {
  const { ctx, actor } = await createTestReseller();
  expect(await open({ ...ctx, actor: { ...actor, areas: ["customers"] } })).toEqual(["customer", "two_step"]);
  const seen = { ...ctx, actor: { ...actor, seenBy: { mayChange: true } } } as unknown as typeof ctx;
  expect(await getFirstSteps(seen)).toBeNull();
  expect(await codeOf(dismissFirstSteps(seen))).toBe("read_only_view");
});

it("are the provider's for its admins, and nobody's else", async () => {
  const { ctx } = await createTestAdmin();
  const steps = (await getFirstSteps(ctx))?.steps ?? [];
  expect(steps.find(({ name }) => name === "reseller")).toMatchObject({
    done: true,
    href: "/admin/resellers/new",
  });
  expect(steps.find(({ name }) => name === "mail")).toMatchObject({ done: false });
  await dismissFirstSteps(ctx);
  expect(await getFirstSteps(ctx)).toBeNull();
  const direct = await createTestClient();
  for (const verb of [getFirstSteps, dismissFirstSteps]) {
    expect(await codeOf(verb(direct.ctx))).toBe("not_found");
    expect(await codeOf(verb(anonymousContext()))).toBe("unauthenticated");
  }
});
