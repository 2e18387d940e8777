import { describe, expect, it } from "vitest";
import { emptyLine, type InvoiceDraft, invoiceDraftOf, lineAmount, readInvoiceDraft } from "./draft-form";

const texts = { quantity: "quantity", amount: "amount", days: "days", text: "text" };
const line = (change: object = {}) => ({ ...emptyLine("a"), description: "Work", unit: "12.50", ...change });
const draft = (change: Partial<InvoiceDraft> = {}) => ({ lines: [line()], note: "", dueDays: "", ...change });

describe("a draft as it is typed", () => {
  it("becomes what the verb takes, in the client's currency", () => {
    const lines = [line({ quantity: " 3 ", periodStart: "2026-03-01", periodEnd: "2026-04-01" })];
    expect(readInvoiceDraft(draft({ lines, dueDays: "0" }), "EUR", texts)).toEqual({
      input: {
        lines: [
          {
            description: "Work",
            quantity: 3,
            unitMinor: 1_250,
            periodStart: "2026-03-01",
            periodEnd: "2026-04-01",
          },
        ],
        note: "",
        dueDays: 0,
      },
      errors: {},
    });
    expect(
      readInvoiceDraft(draft({ lines: [line({ unit: "1250" })] }), "JPY", texts).input.lines[0],
    ).toMatchObject({
      unitMinor: 1_250,
    });
  });

  it("says what is wrong at each field", () => {
    const lines = [line({ unit: "12.505" }), line({ description: " ", quantity: "0", unit: "" })];
    expect(readInvoiceDraft(draft({ lines, dueDays: "400" }), "EUR", texts).errors).toEqual({
      "lines.0.unitMinor": "amount",
      "lines.1.description": "text",
      "lines.1.quantity": "quantity",
      "lines.1.unitMinor": "amount",
      dueDays: "days",
    });
  });

  it("is read back as it was typed", () => {
    const saved = {
      lines: [
        {
          description: "Work",
          quantity: 2,
          unit: { amount: 1_250, currency: "EUR" },
          amount: { amount: 2_500, currency: "EUR" },
          periodStart: null,
          periodEnd: null,
        },
      ],
      note: null,
      dueDays: 7,
    };
    const typed = invoiceDraftOf(saved);
    expect(typed).toMatchObject({ lines: [{ quantity: "2", unit: "12.50" }], note: "", dueDays: "7" });
    expect(typed.lines.map((row) => lineAmount(row, "EUR"))).toEqual([2_500]);
    expect(lineAmount(line({ unit: "x" }), "EUR")).toBeNull();
  });
});
