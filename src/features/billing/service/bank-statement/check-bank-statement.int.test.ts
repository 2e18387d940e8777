import { describe, expect, it } from "vitest";
import { createTestClient, createTestReseller } from "@/testing/actors";
import { balanceOf, fileOf, row, statementWorld } from "@/testing/bank-statement";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  checkBankStatement,
  recordBankStatement,
  recordBankStatementInput,
  recordBankTransfer,
  recordBankTransferInput,
} from "../..";

const { admin, payer, check, record } = statementWorld();

describe("a row", () => {
  it("records the others when one cannot be recorded, and says which", async () => {
    const { client } = await payer(0);
    const dollars = await createTestClient({ currency: "USD" });
    const ids = [1, 2, 3].map(() => crypto.randomUUID());
    const file = fileOf(...ids.map((id) => row({ amount: "1,00", id })), row({ amount: "9,00" }));
    const [a = "", b = "", c = ""] = ids;
    const { rows, leftOut } = await record(file, [
      { reference: a, client: dollars.id, invoices: [] },
      { reference: b, client: client.id, invoices: [(await payer(1)).invoices[0]?.id ?? ""] },
      { reference: c, client: client.id, invoices: [] },
    ]);
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "currency"],
      [3, "gone"],
      [4, "recorded"],
    ]);
    expect(leftOut).toBe(1);
    expect(await balanceOf(client)).toBe(100);
    const missing = { reference: "no such row", client: client.id, invoices: [] };
    expect(await codeOf(record(file, [missing]))).toBe("validation_failed");
  });

  it("warns of a transfer that was typed in, and of a reference that is another payment's", async () => {
    const { client, invoices } = await payer(1);
    const reference = crypto.randomUUID();
    await recordBankTransfer(
      admin().ctx,
      recordBankTransferInput.parse({ invoice: invoices[0]?.id, reference, receivedAt: "2026-01-04" }),
    );
    const [typed, clash] = (
      await check(
        fileOf(
          row({ amount: "198,00", payer: client.name, id: crypto.randomUUID() }),
          row({ amount: "1,00", payer: client.name, id: reference }),
        ),
      )
    ).incoming;
    expect(typed?.suggestion).toMatchObject({ alike: null });
    expect(clash).toMatchObject({ state: "clash", suggestion: null });
    const [alone] = (await check(fileOf(row({ amount: "198,00", payer: client.name })))).incoming;
    expect(alone?.suggestion).toMatchObject({
      confidence: "likely",
      alike: { reference, day: "2026-01-04" },
    });
  });
});

describe("a file", () => {
  it("is read in any encoding, below what the bank writes above the headings", async () => {
    const { client } = await payer(0, `Müller ${crypto.randomUUID().slice(0, 8)}`);
    const text = `Konto;DE00\r\n\r\nBuchungstag;Betrag;Währung;Auftraggeber\r\n05.01.2026;1,00;EUR;${client.name}\r\n`;
    const { incoming, headings } = await check(new File([Buffer.from(text, "latin1")], "a.csv"));
    expect(headings).toEqual(["Buchungstag", "Betrag", "Währung", "Auftraggeber"]);
    expect(incoming).toMatchObject([{ line: 4, payer: client.name, suggestion: { reason: "name_balance" } }]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    expect((await check(new File([wide], "b.csv"))).incoming).toMatchObject([{ payer: client.name }]);
  });

  it("is refused when it is too long, too large, empty or no text", async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => row({ amount: "1,00", id: `${index}` }));
    expect(await codeOf(check(fileOf(...many)))).toBe("validation_failed");
    expect(await codeOf(check(new File(["x".repeat(5_000_001)], "a.csv")))).toBe("validation_failed");
    expect(await codeOf(check(fileOf()))).toBe("validation_failed");
    expect(await codeOf(check(new File([new Uint8Array([80, 75, 3, 4, 0, 0])], "a.xlsx")))).toBe(
      "validation_failed",
    );
  });

  it("of ten thousand rows is read within seconds", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row({ amount: "1,00", id: `many-${index}`, payer: `Somebody ${index}`, purpose: `INV-${index}` }),
    );
    const begun = performance.now();
    expect((await check(fileOf(...rows))).incoming).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe("who may not", () => {
  it("read or record a statement", async () => {
    const { client } = await payer(0);
    const reseller = await createTestReseller();
    const file = fileOf(row({ amount: "1,00", id: "wrong-actor" }));
    const choices = [{ reference: "wrong-actor", client: client.id, invoices: [] }];
    const key = {
      ...reseller.ctx,
      actor: {
        kind: "api_key" as const,
        keyId: crypto.randomUUID(),
        label: "key",
        resellerId: reseller.clientId,
        resellerStatus: "active" as const,
        scopes: ["billing:read"],
      },
    };
    for (const [ctx, code] of [
      [client.ctx, "forbidden"],
      [reseller.ctx, "forbidden"],
      [key, "forbidden"],
      [anonymousContext(), "unauthenticated"],
    ] as const) {
      const input = recordBankStatementInput.parse({ file, mapping: {}, choices });
      expect(await codeOf(checkBankStatement(ctx as never, { file, mapping: {} }))).toBe(code);
      expect(await codeOf(recordBankStatement(ctx as never, input))).toBe(code);
    }
    expect(await balanceOf(client)).toBe(0);
  });
});
