import { z } from "zod";
import { invalid } from "./failure";
import type { Form } from "./form";

const text = z.string().min(1).max(5_000);
const whole = z
  .string()
  .regex(/^\d{1,12}$/, "Invalid integer")
  .transform(Number);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const currency = z.string().regex(/^[a-z]{3}$/, "Invalid currency");
const url = z.url({ protocol: /^https?$/, error: "Not a valid URL" });
const metadata = z.record(z.string().max(40), z.string().max(500)).default({});
const cardOnly = z.tuple([z.literal("card")]);
const page = {
  limit: whole.default(10),
  starting_after: text.optional(),
  created: z.strictObject({ gte: whole }).optional(),
};

/** What each endpoint takes of Stripe's own parameters: those we use, and nothing else. */
export const PARAMETERS = {
  none: z.strictObject({}),
  customer: z.strictObject({ name: text.optional(), email: z.email().optional(), metadata }),
  methodsOfCustomer: z.strictObject({ ...page, type: z.literal("card") }),
  session: z.strictObject({
    mode: z.literal("payment"),
    customer: text,
    client_reference_id: z.string().max(200).optional(),
    allowed_payment_method_types: cardOnly,
    adaptive_pricing: z.strictObject({ enabled: flag }).optional(),
    line_items: z
      .array(
        z.strictObject({
          quantity: whole,
          price_data: z.strictObject({
            currency,
            unit_amount: whole,
            product_data: z.strictObject({ name: text }),
          }),
        }),
      )
      .length(1),
    payment_intent_data: z
      .strictObject({
        description: text.optional(),
        metadata,
        setup_future_usage: z.enum(["off_session", "on_session"]).optional(),
      })
      .optional(),
    metadata,
    success_url: url,
    cancel_url: url.optional(),
    expires_at: whole.optional(),
  }),
  listOfCustomer: z.strictObject({ ...page, customer: text.optional() }),
  intent: z.strictObject({
    amount: whole,
    currency,
    customer: text,
    payment_method: text,
    allowed_payment_method_types: cardOnly,
    off_session: flag,
    confirm: z.literal("true"),
    description: text.optional(),
    metadata,
  }),
  refund: z.strictObject({ payment_intent: text, amount: whole.optional(), metadata }),
  listOfIntent: z.strictObject({ ...page, payment_intent: text }),
};

/** Checks a form as Stripe does; the error names the parameter. */
export function checked<S extends z.ZodType>(schema: S, form: Form): z.output<S> {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  const { issues } = result.error;
  const issue = (issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]) as z.core.$ZodIssue;
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    const param = named([...path, issue.keys[0] as string]);
    throw invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  const param = named(path);
  if (issue.input === undefined && valueAt(form, path) === undefined)
    throw invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  throw invalid(`${issue.message}: ${param}`, { code: "parameter_invalid", param });
}

function named([first = "", ...rest]: string[]): string {
  return first + rest.map((name) => `[${name}]`).join("");
}

function valueAt(form: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], form);
}
