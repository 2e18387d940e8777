import { createTranslator, type useTranslations } from "next-intl";
import { expect, it } from "vitest";
import { formatsOf } from "@/i18n/formats";
import messages from "@/messages/en/billing.json";
import { taxSentence, taxWords } from "./tax-words";

const texts: Record<string, unknown> = { billing: messages };
const t = createTranslator({ locale: "en", messages: texts, namespace: "billing.tax" }) as ReturnType<
  typeof useTranslations<"billing.tax">
>;

it.each([
  [{ treatment: "standard" as const, bps: 1_900, country: "DE", name: "VAT" }, "VAT 19% (Germany)"],
  [{ treatment: "standard" as const, bps: 750 }, "Tax 7.5%"],
  [{ treatment: "exempt" as const, bps: 0 }, "Exempt from tax"],
  [{ treatment: "none" as const, bps: 0 }, "No tax"],
])("%j reads %s", (tax, words) => {
  expect(taxWords(tax, t, formatsOf("en"))).toBe(words);
});

it("tells a client and an admin what follows, each in its words", () => {
  const tax = { treatment: "reverse_charge" as const, bps: 0, country: null, name: "VAT" };
  expect(taxSentence(tax, "AT", "client", t, formatsOf("en"))).toBe(
    "Reverse charge: 0%, your VAT number is accepted.",
  );
  expect(taxSentence(tax, "AT", "admin", t, formatsOf("en"))).toBe(
    "Reverse charge: 0%, the VAT number is accepted.",
  );
  expect(taxSentence({ ...tax, treatment: "outside" }, "CH", "client", t, formatsOf("en"))).toContain(
    "Switzerland",
  );
});
