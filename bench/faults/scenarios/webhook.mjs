import { setTimeout as pause } from "node:timers/promises";
import { loadTypeScript } from "../../../scripts/lib/bundle.mjs";
import { openInstallation } from "../lib/installation.mjs";
import { verify } from "../lib/verify.mjs";

/** F6: the payment gateway says the same thing 50 times at once, 50 times later, and in the wrong order. */
export const promise = "one payment event, 50 times at once, 50 later, and reversed";
export const sizes = { short: { payments: 2, copies: 50 }, full: { payments: 20, copies: 50 } };

export async function run({ payments, copies }, run) {
  const { findings, random } = run;
  const source = await loadTypeScript("src/testing/bench-payments.ts");
  const gateway = await source.openPayments();
  run.closing.push(() => gateway.close());
  const installation = await openInstallation(run, { env: gateway.env });
  const send = async (event) => {
    const { body, signature } = gateway.signed(event);
    const headers = { "content-type": "application/json", "stripe-signature": signature };
    const response = await fetch(`${installation.app.url}/api/hooks/stripe`, {
      method: "POST",
      headers,
      body,
    });
    await response.arrayBuffer();
    findings.answered(response.status, 0, response.headers.get("retry-after"));
    return response.status;
  };
  const sendUntilTaken = async (event) => {
    // As the gateway does: what was not taken is sent again.
    for (let attempt = 1; (await send(event)) !== 200; attempt += 1) {
      if (attempt === 20) return findings.add("event not taken", event.type);
      await pause(200 * attempt);
    }
  };
  const invoices = [];
  for (let index = 0; index < payments; index += 1) {
    const { invoice, events } = await gateway.pay(installation.world.item);
    invoices.push(invoice);
    const copiesOf = (event) => Array.from({ length: copies }, () => event);
    const atOnce = random.chance(0.5) ? events : events.toReversed();
    await Promise.all(atOnce.flatMap(copiesOf).map(sendUntilTaken));
    for (const event of events.toReversed().flatMap(copiesOf)) await sendUntilTaken(event);
  }
  await installation.database.asOwner((owner) => compare(owner, invoices, findings));
  findings.note("payments", payments);
  findings.note("sent", `${copies} at once and ${copies} later each`);
  await verify(installation, run);
}

/** Each invoice is paid, by one payment, with one effect in the ledger. */
async function compare(owner, invoices, findings) {
  const { rows } = await owner.query(
    `SELECT i.id, i.status, count(DISTINCT p.id)::int AS payments, count(DISTINCT t.id)::int AS transactions
     FROM invoices i LEFT JOIN payment_allocations a ON a.invoice_id = i.id LEFT JOIN payments p ON p.id = a.payment_id
     LEFT JOIN ledger_transactions t ON t.client_id = i.client_id AND t.kind IN ('payment', 'top_up')
     WHERE i.id = ANY($1::uuid[]) GROUP BY i.id`,
    [invoices],
  );
  if (rows.length !== invoices.length)
    findings.add("invoices missing", `${rows.length} of ${invoices.length}`);
  const effects = rows.reduce((sum, row) => sum + row.transactions, 0);
  findings.note("ledger effects", `${effects} of ${invoices.length}`);
  for (const row of rows)
    if (row.status !== "paid" || row.payments !== 1 || row.transactions !== 1)
      findings.add("payment with another effect than one", JSON.stringify(row));
}
