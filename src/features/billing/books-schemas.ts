import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";

const DAY_MS = 24 * 60 * 60 * 1000;

const day = z.iso
  .date({ error: "Enter a date" })
  .refine((text) => text >= "1970-01-01" && text < "2200-01-01", { error: "Enter a day of this age" });

/** Days in the provider's time zone, both included; this month where none are named. */
const days = { from: day.optional(), to: day.optional() };

const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || (from <= to && Date.parse(to) - Date.parse(from) < 36_600 * DAY_MS);
const OUT_OF_ORDER = { path: ["to"], error: "Enter a day that is not before the first" };

export const booksPeriodInput = z.strictObject(days).refine(inOrder, OUT_OF_ORDER);
export type BooksPeriodInput = z.infer<typeof booksPeriodInput>;

/** One account by its id, or the clients' accounts of a kind in a currency taken together: "receivable-EUR". */
const account = z.union([
  z
    .string()
    .regex(/^(receivable|balance|held)-[A-Z]{3}$/)
    .transform((text) => {
      const [kind, currency] = text.split("-") as ["receivable" | "balance" | "held", string];
      return { kind: `client_${kind}` as const, currency };
    }),
  publicId("ledgerAccount").transform((id) => ({ id })),
]);

export const ledgerAccountInput = z
  .strictObject({ account, ...days, limit: pageInput.limit, cursor: pageInput.cursor })
  .refine(inOrder, OUT_OF_ORDER);
export type LedgerAccountInput = z.infer<typeof ledgerAccountInput>;
