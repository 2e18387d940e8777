import { type Gateway, GatewayError } from "./gateway";

/**
 * A transfer that the payer makes at their own bank: here is only what they name on it. An admin records it when it
 * has arrived, or finds it in a statement (R77); so nothing can be asked of it, given back by it or saved.
 */
export const bankTransferGateway: Gateway = {
  name: "bank_transfer",
  offered: () => true,
  payableMinor: (amountMinor) => amountMinor,
  customerFor: null,
  createCheckout: async ({ description }) => ({
    kind: "instructions",
    reference: transferReference(description),
  }),
  saved: null,
  refund: null,
  lookUp: async () => {
    throw new GatewayError("refused", "not_asked");
  },
  withdraw: async () => ({ state: "expired" }),
  lookUpRefund: null,
  parseHook: null,
};

/** What a bank's form takes of a text: capitals, digits, "-", "/", at most 35 of them (SEPA, end-to-end reference). */
export function transferReference(text: string): string {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toUpperCase();
  return plain
    .replaceAll(/[^A-Z0-9/-]+/g, " ")
    .trim()
    .slice(0, 35)
    .trim();
}
