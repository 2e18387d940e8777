import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { publicId } from "@/core/public-id-schema";
import { requiredLine } from "@/core/text";
import { DATE_ORDERS, DECIMAL_MARKS, STATEMENT_FIELDS } from "./domain/bank-statement/fields";

/** A statement of the busiest month of a large host has some thousands of rows. */
export const MAX_STATEMENT_BYTES = 5_000_000;
export const MAX_STATEMENT_ROWS = 10_000;
/** What is recorded at once, each row in a transaction of its own: some seconds. */
export const MAX_STATEMENT_CHOICES = 500;

/** A column of the file, counted from 0. */
const column = z.number().int().min(0).max(500);

const statementMapping = z.strictObject({
  /** Left out: as the headings tell. */
  columns: z.partialRecord(z.enum(STATEMENT_FIELDS), column).optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  decimalMark: z.enum(DECIMAL_MARKS).optional(),
  /** Of rows that name none. */
  currency: z
    .string()
    .regex(CURRENCY_PATTERN, { error: "Use three capital letters, such as USD" })
    .optional(),
});

const file = z.file({ error: "Choose a file" });

export const checkBankStatementInput = z.strictObject({ file, mapping: statementMapping.default({}) });
export type CheckBankStatementInput = z.infer<typeof checkBankStatementInput>;

/** A row of the file by its reference, and where its money goes: to invoices, oldest first, or to the balance alone. */
const statementChoice = z.strictObject({
  reference: requiredLine(140),
  client: publicId("client"),
  invoices: z.array(publicId("invoice")).max(50),
});

export const recordBankStatementInput = z.strictObject({
  file,
  mapping: statementMapping,
  choices: z
    .array(statementChoice)
    .min(1, { error: "Choose a transfer" })
    .max(MAX_STATEMENT_CHOICES, { error: `Choose at most ${MAX_STATEMENT_CHOICES} transfers at once` }),
});
export type RecordBankStatementInput = z.infer<typeof recordBankStatementInput>;
