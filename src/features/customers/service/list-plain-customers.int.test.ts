import { expect, it } from "vitest";
import { createTestReseller } from "@/testing/actors";
import { newCustomer } from "@/testing/customers";
import { archiveCustomer, listCustomersInput, listPlainCustomers } from "..";
import { readFiltered } from "./list-plain-customers";

it("lists customers by its function as by the model, page by page and in both directions", async () => {
  const [{ ctx, clientId }, other] = [await createTestReseller(), await createTestReseller()];
  const made = [
    await newCustomer(ctx, {
      company: "ACME",
      phone: "1",
      country: "DE",
      externalId: "a",
      metadata: { a: "1" },
    }),
    await newCustomer(ctx, { name: 'Ö "1"', locale: "de" }),
    await newCustomer(ctx),
  ];
  await newCustomer(other.ctx);
  await archiveCustomer(ctx, { id: made[1]?.id ?? "" });
  for (const oldestFirst of [false, true]) {
    const input = listCustomersInput.parse({ limit: 2, oldestFirst });
    const scope = { kind: "tenant", clientId } as const;
    const expected = (await readFiltered(ctx, scope, {}, { ...input, limit: 100 })).items;
    const first = await listPlainCustomers(ctx, input);
    const second = await listPlainCustomers(ctx, { ...input, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items]).toEqual(expected);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  }
});
