import { beforeAll } from "vitest";
import { parsePublicId } from "@/core/ids";
import {
  checkBankStatement,
  checkBankStatementInput,
  getBalance,
  getInvoice,
  listPayments,
  recordBankStatement,
  recordBankStatementInput,
  type StatementRowDto,
} from "@/features/billing";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestAdmin, createTestClient, type TestClient } from "./actors";
import { createTestProduct, serverItem, type TestProduct } from "./catalog";

const HEAD = "Booking date;Amount;Currency;Payer;Purpose;Transaction ID";

/** A row of a statement as an admin has decided it. */
export type Choice = { reference: string; client: string; invoices: string[] };

/** A row of a bank's file, in EUR. */
export const row = (more: { amount: string; payer?: string; purpose?: string; id?: string; day?: string }) =>
  [more.day ?? "05.01.2026", more.amount, "EUR", more.payer ?? "", more.purpose ?? "", more.id ?? ""].join(
    ";",
  );

export const fileOf = (...rows: string[]) => new File([[HEAD, ...rows].join("\r\n")], "statement.csv");

/** The suggestions of rows, as they are sent when nothing of them is changed. */
export function suggested(rows: readonly StatementRowDto[]): Choice[] {
  return rows.flatMap(({ reference, suggestion }) => {
    const target = suggestion?.target;
    return target
      ? [{ reference, client: target.client.id, invoices: target.invoices.map(({ id }) => id) }]
      : [];
  });
}

export const balanceOf = async (client: TestClient) => (await getBalance(client.ctx, {})).balance.amount;
export const invoiceOf = async (client: TestClient, { id }: { id: string }) =>
  getInvoice(client.ctx, { id: parsePublicId("invoice", id) ?? "" });
export const paymentsOf = async (client: TestClient) =>
  (await listPayments(client.ctx, { limit: 100 })).items;

/** An admin who imports statements, and clients who pay by transfer. */
export function statementWorld() {
  const world = {} as { admin: Awaited<ReturnType<typeof createTestAdmin>>; product: TestProduct };
  beforeAll(async () => {
    const [admin, product] = await Promise.all([createTestAdmin(), createTestProduct()]);
    Object.assign(world, { admin, product });
  });

  async function newInvoice(client: TestClient) {
    const input = createOrderInput.parse({ items: [serverItem(world.product)] });
    const { order } = await createOrder(client.ctx, input);
    const { id, number } = await invoiceOf(client, { id: order?.invoiceId ?? "" });
    return { id, number, order: parsePublicId("order", order?.id ?? "") ?? "" };
  }

  const check = (file: File, mapping = {}) =>
    checkBankStatement(world.admin.ctx, checkBankStatementInput.parse({ file, mapping }));

  const record = (file: File, choices: Choice[]) =>
    recordBankStatement(world.admin.ctx, recordBankStatementInput.parse({ file, mapping: {}, choices }));

  return {
    admin: () => world.admin,
    newInvoice,
    check,
    record,
    /** A client of a name that no other has, with some open invoices, oldest first. */
    payer: async (invoices: number, name = `Payer ${crypto.randomUUID().slice(0, 8)}`) => {
      const client = await createTestClient({ name });
      const open: Awaited<ReturnType<typeof newInvoice>>[] = [];
      for (let i = 0; i < invoices; i++) open.push(await newInvoice(client));
      return { client, invoices: open };
    },
    /** Checks a file, and records all that is suggested. */
    importAll: async (file: File) => {
      const { incoming } = await check(file);
      const choices = suggested(incoming);
      const result = choices.length > 0 ? await record(file, choices) : { rows: [], leftOut: 0 };
      return { incoming, outcomes: result.rows.map(({ outcome }) => outcome), result };
    },
  };
}
