import { beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  archiveCustomer,
  createCustomer,
  createCustomerInput,
  getCustomer,
  listCustomers,
  listCustomersInput,
  reviewCustomers,
  reviewCustomersInput,
  updateCustomer,
  updateCustomerInput,
} from "..";

let reseller: TestReseller;
let other: TestReseller;

beforeAll(async () => {
  [reseller, other] = await Promise.all([createTestReseller(), createTestReseller()]);
});

const input = (extra: object = {}) =>
  createCustomerInput.parse({ name: "Carla Kunde", email: "Carla@Example.org", ...extra });
const page = (extra: object = {}) => listCustomersInput.parse(extra);

async function created(extra: object = {}) {
  const dto = await createCustomer(reseller.ctx, input(extra));
  return { dto, id: parsePublicId("customer", dto.id) ?? "" };
}

describe("a reseller's customers", () => {
  it("are created, read, changed and archived (R50)", async () => {
    const { dto, id } = await created({ externalId: "shop-1", company: "Kunde KG" });
    expect(dto).toMatchObject({
      name: "Carla Kunde",
      email: "carla@example.org",
      status: "active",
      metadata: {},
    });
    expect(await getCustomer(reseller.ctx, { id })).toEqual(dto);
    const changed = await updateCustomer(
      reseller.ctx,
      updateCustomerInput.parse({ id: dto.id, name: "Carla Käufer", company: null }),
    );
    expect(changed).toMatchObject({
      name: "Carla Käufer",
      company: null,
      externalId: "shop-1",
      email: "carla@example.org",
    });
    expect((await archiveCustomer(reseller.ctx, { id })).status).toBe("archived");
    expect(
      await codeOf(updateCustomer(reseller.ctx, updateCustomerInput.parse({ id: dto.id, name: "x" }))),
    ).toBe("state_conflict");
    expect(await codeOf(archiveCustomer(reseller.ctx, { id }))).toBe("state_conflict");
  });

  it("have an external id of their own", async () => {
    await created({ externalId: "shop-2" });
    expect(await codeOf(createCustomer(reseller.ctx, input({ externalId: "shop-2" })))).toBe(
      "duplicate_external_id",
    );
    expect(await codeOf(createCustomer(other.ctx, input({ externalId: "shop-2" })))).toBe("done");
  });

  it("stay while a service of theirs runs", async () => {
    const { dto, id } = await created();
    const product = await createTestProduct();
    await createOrder(
      reseller.ctx,
      createOrderInput.parse({ items: [serverItem(product)], customer: dto.id }),
    );
    expect(await codeOf(archiveCustomer(reseller.ctx, { id }))).toBe("state_conflict");
    const { items } = await listCustomers(reseller.ctx, page({ limit: 1 }));
    expect(items[0]).toMatchObject({ id: dto.id, totalServices: 1, activeServices: 0 });
  });

  it("are archived or ordered for, never both at once", async () => {
    const product = await createTestProduct();
    for (let round = 0; round < 8; round++) {
      const { dto, id } = await created();
      const order = createOrderInput.parse({ items: [serverItem(product)], customer: dto.id });
      const codes = await Promise.all([
        codeOf(archiveCustomer(reseller.ctx, { id })),
        codeOf(createOrder(reseller.ctx, order)),
      ]);
      expect(codes.filter((code) => code === "done")).toHaveLength(1);
    }
  });

  it("come in pages that neither repeat nor skip", async () => {
    for (let i = 0; i < 5; i++) await created({ name: `Page ${i}` });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await listCustomers(reseller.ctx, page({ limit: 2, cursor }));
      seen.push(...items.map((item) => item.id));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    const all = await listCustomers(reseller.ctx, page({ limit: 100 }));
    expect(seen).toEqual(all.items.map((item) => item.id));
    expect(await codeOf(listCustomers(reseller.ctx, page({ cursor: "bm9uc2Vuc2U" })))).toBe("invalid_cursor");
  });

  it("are found by name, mail and company, whatever characters are typed", async () => {
    await created({ name: "Zoë %_\\ Quote'", company: "Ünïcode AG" });
    for (const q of ["zoë", "%_\\", "quote'", "ünïcode"]) {
      expect((await listCustomers(reseller.ctx, page({ q }))).items).toHaveLength(1);
    }
    expect((await listCustomers(other.ctx, page({ q: "zoë" }))).items).toEqual([]);
  });
});

describe("nobody else", () => {
  it("sees or touches them", async () => {
    const { id, dto } = await created();
    const change = updateCustomerInput.parse({ id: dto.id, name: "Taken" });
    const missing = updateCustomerInput.parse({
      id: (await createCustomer(other.ctx, input())).id,
      name: "Taken",
    });
    const direct = await createTestClient();
    const admin = await createTestAdmin();
    expect(await codeOf(getCustomer(other.ctx, { id }))).toBe("not_found");
    expect(await codeOf(updateCustomer(other.ctx, change))).toBe("not_found");
    expect(await codeOf(updateCustomer(reseller.ctx, missing))).toBe("not_found");
    expect(await codeOf(archiveCustomer(other.ctx, { id }))).toBe("not_found");
    for (const [ctx, code] of [
      [direct.ctx, "not_found"],
      [admin.ctx, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      expect(await codeOf(createCustomer(ctx, input()))).toBe(code);
      expect(await codeOf(updateCustomer(ctx, change))).toBe(code);
      expect(await codeOf(archiveCustomer(ctx, { id }))).toBe(code);
      expect(await codeOf(getCustomer(ctx, { id }))).toBe(code);
      expect(await codeOf(listCustomers(ctx, page()))).toBe(code);
    }
    expect(await codeOf(reviewCustomers(reseller.ctx, reviewCustomersInput.parse({})))).toBe("forbidden");
    expect((await reviewCustomers(admin.ctx, reviewCustomersInput.parse({ limit: 1 }))).items).toHaveLength(
      1,
    );
    expect((await getCustomer(reseller.ctx, { id })).name).toBe("Carla Kunde");
  });
});
