import { expect } from "vitest";
import { handleGatewayHook } from "@/adapters/hooks";
import { toPublicId } from "@/core/ids";
import {
  creditInvoice,
  payInvoiceFromBalance,
  recordBankStatement,
  recordBankStatementInput,
  recordBankTransfer,
  startCheckout,
} from "@/features/billing";
import { asProvider, createTestAdmin, createTestClient } from "../actors";
import { fileOf, row } from "../bank-statement";
import { createTestProduct } from "../catalog";
import { jobContext } from "../context";
import { balanceOf, hookRequest, newInvoice } from "../payments";
import { topUp } from "../services";
import { stripeWorld } from "../stripe-world";
import type { Race } from "./race";

const TOTAL_MINOR = 19_800;
const BALANCE_MINOR = 30_000;
const CREDIT_MINOR = 700;
let references = 0;

/**
 * One invoice is paid by five ways at once: balance, transfer by hand, match of a bank's statement, a card's hook, and
 * credited besides. It is settled once; what came in too much is in the balance, to the cent.
 */
export const fiveWays: Race = {
  name: "an invoice is paid once by five ways at once",
  prepare: async () => {
    const { fake, gateway } = await stripeWorld();
    fake.hooks.held = true;
    const [admin, product] = [await createTestAdmin(), await createTestProduct()];
    return async ({ processes, parallel }) => {
      const client = await createTestClient();
      await topUp(jobContext(), client.clientId, BALANCE_MINOR);
      const invoice = await newInvoice(client, product);
      const page = await startCheckout(client.ctx, { invoice, method: "stripe", savesMethod: false }, [
        gateway,
      ]);
      fake.hooks.events.splice(0);
      await fake.pay(page.url ?? "");
      const events = fake.hooks.events.splice(0);
      const today = new Date().toISOString().slice(0, 10);
      const reference = () => `RACE ${++references}`;
      const hear = async (ctx: ReturnType<typeof jobContext>) => {
        for (const event of events)
          expect((await handleGatewayHook("stripe", hookRequest(fake, event), ctx, [gateway])).status).toBe(
            200,
          );
      };
      const codes = await processes.atOnce(parallel, async (index) => {
        const [own, provider] = [processes.in(index, client.ctx), processes.in(index, admin.ctx)];
        const ways = [
          () => payInvoiceFromBalance(own, { id: invoice }),
          () => recordBankTransfer(provider, { invoice, reference: reference(), receivedAt: today }),
          () => matched(provider, { client: client.id, invoice, reference: reference() }),
          () => hear(processes.in(index, jobContext())),
          () => creditInvoice(provider, { invoice, amountMinor: CREDIT_MINOR, reason: "Agreed" }),
        ];
        await ways[index % ways.length]?.();
      });
      for (const code of Object.keys(codes))
        expect(["done", "state_conflict", "validation_failed", "insufficient_balance"]).toContain(code);
      await expectSettled(client, invoice);
    };
  },
};

async function matched(
  ctx: Awaited<ReturnType<typeof createTestAdmin>>["ctx"],
  { client, invoice, reference }: { client: string; invoice: string; reference: string },
): Promise<void> {
  const file = fileOf(row({ amount: "150.00", id: reference }));
  const choices = [{ reference, client, invoices: [toPublicId("invoice", invoice)] }];
  const input = recordBankStatementInput.parse({ file, mapping: {}, choices });
  const { rows } = await recordBankStatement(ctx, input).catch((cause: unknown) => {
    throw new Error("money that came in is never refused", { cause });
  });
  expect(rows.map(({ outcome }) => outcome)).toEqual(["recorded"]);
}

async function expectSettled(
  client: Awaited<ReturnType<typeof createTestClient>>,
  id: string,
): Promise<void> {
  const { clientId } = client;
  const [invoice, payments, notes, card] = await asProvider(async (tx) => [
    await tx.invoice.findUniqueOrThrow({ where: { id }, include: { allocations: true } }),
    await tx.payment.findMany({ where: { clientId } }),
    await tx.creditNote.findMany({ where: { clientId } }),
    await tx.payment.count({ where: { clientId, method: "stripe" } }),
  ]);
  const sum = (list: readonly bigint[]) => list.reduce((total, each) => total + each, 0n);
  expect(card).toBe(1);
  expect(invoice.status).toBe("paid");
  expect(sum(invoice.allocations.map((each) => each.amountMinor))).toBe(invoice.paidMinor);
  expect(invoice.paidMinor + invoice.creditedMinor).toBe(BigInt(TOTAL_MINOR));
  const came = sum(payments.filter(({ method }) => method !== "balance").map((each) => each.amountMinor));
  const credited = sum(notes.map((each) => each.amountMinor));
  expect(BigInt(await balanceOf(client))).toBe(came + credited - BigInt(TOTAL_MINOR));
}
