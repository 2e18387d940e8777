import { expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { renewService } from "@/features/services";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { startServices, topUp } from "@/testing/services";
import { createDraft, createDraftInput, type DraftRowDto, draftVersionInput, issueDraft } from "..";

const ORDERS = 85;
const DRAFTS = 85;
const RENEWALS = 30;

/** Every third order asks for a balance that is not there; every third draft is asked for as it was before a change. */
const fails = (index: number) => index % 3 === 2;

it("numbers invoices of orders, drafts and renewals without a gap, 200 at once and some refused (R74)", async () => {
  const [admin, client, buyer, renewer, product] = await Promise.all([
    createTestAdmin(),
    createTestClient(),
    createTestReseller(),
    createTestReseller(),
    createTestProduct(),
  ]);
  const lines = [{ description: "Work", quantity: 1, unitMinor: 100, periodStart: null, periodEnd: null }];
  const draft = createDraftInput.parse({ client: client.id, lines, dueDays: null });
  const drafts: DraftRowDto[] = [];
  while (drafts.length < DRAFTS) drafts.push(await createDraft(admin.ctx, draft));
  const services = await runningOf(renewer, product);
  const next = () => asProvider((tx) => tx.invoiceSeries.findUniqueOrThrow({ where: { series: "INV" } }));
  const first = (await next()).nextNumber;

  const order = (index: number) =>
    createOrder(
      buyer.ctx,
      createOrderInput.parse({
        items: [serverItem(product)],
        ...(fails(index) ? { payWith: "balance" } : {}),
      }),
    );
  const issue = ({ id, revision }: { id: string; revision: number }, index: number) =>
    issueDraft(admin.ctx, draftVersionInput.parse({ id, revision: revision + (fails(index) ? 1 : 0) }));
  const codes = await Promise.all([
    ...Array.from({ length: ORDERS }, (_, index) => patiently(() => order(index))),
    ...drafts.map((row, index) => patiently(() => issue(row, index))),
    ...services.map((id) => patiently(() => renewService(renewer.ctx, { id }))),
  ]);

  const issued = codes.filter((code) => code === "done").length;
  expect(codes).toHaveLength(200);
  expect(new Set(codes)).toEqual(new Set(["done", "insufficient_balance", "state_conflict"]));
  const invoices = await asProvider((tx) =>
    tx.invoice.findMany({
      where: { series: "INV", number: { gte: first } },
      orderBy: { number: "asc" },
      select: { number: true },
    }),
  );
  expect(invoices.map(({ number }) => number)).toEqual(
    Array.from({ length: issued }, (_, index) => first + index),
  );
  expect((await next()).nextNumber).toBe(first + issued);
}, 120_000);

/** The outcome of what is asked for again, as a program would, while all connections are taken. */
async function patiently(work: () => Promise<unknown>): Promise<string> {
  for (;;) {
    const code = await codeOf(work());
    if (code !== "unavailable") return code;
  }
}

/** As many services as are renewed, all of one order. */
async function runningOf({ ctx, clientId }: TestReseller, product: TestProduct): Promise<string[]> {
  await topUp(jobContext(), clientId, 10_000_000);
  const items = [{ ...serverItem(product), quantity: RENEWALS }];
  const { order } = await createOrder(ctx, createOrderInput.parse({ items, payWith: "balance" }));
  await startServices(parsePublicId("order", order?.id ?? "") ?? "", ctx.clock);
  return (order?.items[0]?.serviceIds ?? []).map((id) => parsePublicId("service", id) ?? "");
}
