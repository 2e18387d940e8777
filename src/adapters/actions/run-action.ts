import { z } from "zod";
import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import type { Locale } from "@/i18n/locales";
import { toAppError } from "../errors";
import type { ActionState } from "./action-state";
import { failureState } from "./failure-state";
import { formInput } from "./form-input";
import { issueText, type Texts } from "./issue-text";
import { isSameOrigin } from "./same-origin";

type Outcome = { message?: string; redirectTo?: string };

export type ActionDefinition<Schema extends z.ZodType, Result> = {
  /** A strict object. Its keys are the names of the form's controls. */
  input: Schema;
  /** Calls the verb, which decides whether the actor may. */
  run: (ctx: Context, input: z.output<Schema>) => Promise<Result>;
  /** What the person is told, and where it leads. */
  success?: Outcome | ((result: Result, input: z.output<Schema>) => Outcome | Promise<Outcome>);
};

/** What the framework gives an action; tests give it themselves. */
export type ActionRequest = {
  headers: Pick<Headers, "get">;
  appUrl: string;
  requestId: string;
  texts: Texts;
  locale: Locale;
  context: () => Promise<Context>;
  /** Throws on what the framework itself has thrown: a redirect is no failure. */
  rethrow: (error: unknown) => void;
};

/** Origin, then who asks, then the form, then the verb; whatever fails comes out as the form's state. */
export async function runAction<Schema extends z.ZodType, Result>(
  definition: ActionDefinition<Schema, Result>,
  data: unknown,
  request: ActionRequest,
): Promise<ActionState> {
  try {
    if (!isSameOrigin(request.headers, request.appUrl)) throw new AppError("forbidden");
    if (!(data instanceof FormData)) throw new AppError("validation_failed");
    const ctx = await request.context();
    const input = await definition.input.parseAsync(formInput(definition.input, data), {
      error: issueText(request.texts),
    });
    const result = await definition.run(ctx, input);
    const { success } = definition;
    return { ok: true, ...(typeof success === "function" ? await success(result, input) : success) };
  } catch (error) {
    request.rethrow(error);
    const names = data instanceof FormData ? [...new Set(data.keys()), ...schemaNames(definition.input)] : [];
    const speech = { t: request.texts, locale: request.locale };
    return failureState(toAppError(error, request.requestId), names, speech, request.requestId);
  }
}

function schemaNames(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
