import pg from "pg";
import { expect } from "vitest";
import { parsePublicId } from "@/core/ids";
import { creditInvoice, holdFunds, listHolds, payInvoiceFromBalance, releaseHold } from "@/features/billing";
import { createTestAdmin, createTestClient } from "../actors";
import { createTestProduct } from "../catalog";
import { jobContext } from "../context";
import { testDatabase } from "../database";
import { newInvoice } from "../payments";
import { topUp } from "../services";
import type { Race } from "./race";

const CLIENTS = 4;
const DEPOSIT_MINOR = 100_000;

/** Whoever has waited too long for its client's money is told to come again, and has done nothing. */
const CODES = ["done", "state_conflict", "validation_failed", "insufficient_balance", "unavailable"];

/** What clients have, have set aside and have paid for, and what the books say of all money: one moment's. */
const MONEY = `
  SELECT ((SELECT sum(balance_minor) FROM ledger_accounts WHERE client_id = ANY($1) AND kind IN ('client_balance', 'client_held'))
    + (SELECT COALESCE(sum(paid_minor::bigint - refunded_minor), 0) FROM invoices WHERE client_id = ANY($1)))::float8 AS money,
    (SELECT COALESCE(sum(amount_minor), 0)::float8 FROM ledger_entries) AS books,
    (SELECT count(*)::int FROM ledger_accounts a WHERE kind IN ('client_balance', 'client_held') AND balance_minor <>
      -COALESCE((SELECT sum(amount_minor) FROM ledger_entries WHERE account_id = a.id), 0)) AS parted`;

/** I27: clients pay, are refunded, set aside and release at once; in no snapshot is there a cent more or less. */
export const bankTest: Race = {
  name: "money is constant in every snapshot under load",
  prepare: async () => {
    const [admin, product] = [await createTestAdmin(), await createTestProduct()];
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => createTestClient()));
    let deposits = 0;
    return async ({ processes, parallel }) => {
      const invoices: string[] = [];
      for (const client of clients) {
        await topUp(jobContext(), client.clientId, DEPOSIT_MINOR);
        deposits += DEPOSIT_MINOR;
        invoices.push(await newInvoice(client, product));
      }
      const watch = watching(clients.map(({ clientId }) => clientId));
      const codes = await processes.atOnce(parallel, async (index) => {
        const at = index % CLIENTS;
        const [client, invoice = ""] = [clients[at], invoices[at]];
        if (!client) return;
        const [own, provider] = [processes.in(index, client.ctx), processes.in(index, admin.ctx)];
        const step = Math.floor(index / CLIENTS) % 3;
        if (step === 0) await payInvoiceFromBalance(own, { id: invoice });
        else if (step === 1)
          await creditInvoice(provider, { invoice, amountMinor: 100 + index, reason: "Agreed" });
        else {
          await holdFunds(provider, { client: client.clientId, amountMinor: 1 + index, reason: "Agreed" });
          for (const { id } of await listHolds(provider, { client: client.clientId }))
            await releaseHold(provider, { hold: parsePublicId("fundHold", id) ?? "" });
        }
      });
      const seen = await watch.end();
      for (const code of Object.keys(codes)) expect(CODES).toContain(code);
      expect(seen.length).toBeGreaterThan(0);
      for (const each of seen) expect(each).toEqual({ money: deposits, books: 0, parted: 0 });
    };
  },
};

/** Takes one REPEATABLE READ snapshot after another until it is told to end. */
function watching(clients: string[]) {
  let isOver = false;
  const seen = (async () => {
    const db = new pg.Client({ connectionString: testDatabase().ownerUrl });
    await db.connect();
    const all: object[] = [];
    do {
      await db.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      all.push((await db.query(MONEY, [clients])).rows[0]);
      await db.query("COMMIT");
    } while (!isOver);
    await db.end();
    return all;
  })();
  return {
    end: () => {
      isOver = true;
      return seen;
    },
  };
}
