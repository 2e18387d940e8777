import { expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { asProvider } from "@/testing/actors";
import { serverItem } from "@/testing/catalog";
import { newCustomer } from "@/testing/customers";
import { holdAt, runningService } from "@/testing/services";
import { listServicesInput, renewServiceInput } from "../schemas";
import { listServices, readFiltered } from "./list-services";
import { renewService } from "./renew-service";
import { suspendService } from "./suspend-service";
import { updateService } from "./update-service";

it("lists services by its function as by the model, page by page and in both directions", async () => {
  const one = await runningService({ balanceMinor: 0 });
  const { publicId: customer } = await newCustomer(one.ctx);
  const items = [{ ...serverItem(one.product, 2), label: null, resaleMinor: 20_000 }];
  await createOrder(one.ctx, createOrderInput.parse({ customer, items }));
  await updateService(one.ctx, { id: one.id, externalId: "a", metadata: { 'ö "1"': "2" } });
  await renewService(one.ctx, renewServiceInput.parse({ id: toPublicId("service", one.id) }));
  await suspendService(one.ctx, { id: one.id, reason: "unpaid" });
  await holdAt(one.id, 9_000);
  await asProvider((tx) =>
    tx.service.update({ where: { id: one.id }, data: { heldUntil: new Date("2026-09-01T00:00:00Z") } }),
  );
  const scope = { kind: "tenant", clientId: one.owner.clientId } as const;
  for (const oldestFirst of [false, true]) {
    const page = listServicesInput.parse({ limit: 2, oldestFirst });
    const expected = (await readFiltered(one.ctx, scope, { ...page, limit: 100 })).items;
    expect(expected.find(({ externalId }) => externalId)).toMatchObject({
      pending: { kind: "renewal" },
      kept: { price: { amount: 9_000 } },
      suspendedBy: "reseller",
    });
    const first = await listServices(one.ctx, page);
    const second = await listServices(one.ctx, { ...page, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items]).toEqual(expected);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  }
});
