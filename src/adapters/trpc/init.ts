import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { AppError, ERRORS, type ErrorCode } from "@/core/errors";
import type { Context } from "@/db";
import type { Locale } from "@/i18n/locales";
import { problemsIn, sentenceIn } from "@/i18n/sentences";
import { toAppError } from "../errors";

/** Who asks, and whom the answer is for: a page's person in its own language. */
export type PageContext = Context & { locale?: Locale };

const t = initTRPC.context<PageContext>().create({
  transformer: superjson,
  // What a client learns of any failure: `data.code` is a code of the error table.
  errorFormatter({ shape, error, ctx }) {
    const known = error.cause instanceof AppError ? error.cause : new AppError(codeOf(error));
    const { code, status } = known;
    const locale = ctx?.locale;
    const detail = sentenceIn(locale, known.detail);
    const fields = problemsIn(locale, known.fields);
    const requestId = ctx?.requestId ?? null;
    return { ...shape, message: detail, data: { code, detail, fields, requestId, httpStatus: status } };
  },
});

/** What tRPC itself refuses, before any procedure runs. */
function codeOf(error: TRPCError): ErrorCode {
  const found = Object.entries(ERRORS).find(([, entry]) => entry.trpc === error.code);
  return found ? (found[0] as ErrorCode) : "internal_error";
}

/** An AppError as tRPC knows it; the AppError stays inside as the cause. */
export function toTrpcError(error: AppError): TRPCError {
  return new TRPCError({ code: ERRORS[error.code].trpc, message: error.detail, cause: error });
}

// The one mapper of this door: whatever a procedure or its input schema threw.
const mapErrors = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(toAppError(result.error.cause ?? result.error, ctx.requestId));
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** For anyone: the verb authorises. */
export const publicProcedure = t.procedure.use(mapErrors);

/** A convenience for routers of /admin: the verbs authorise all the same. */
export const adminProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind !== "admin") throw new AppError("forbidden");
  return next({ ctx: { ...ctx, actor } });
});

/** A convenience for routers of /portal. */
export const portalProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind !== "client") throw new AppError("forbidden");
  return next({ ctx: { ...ctx, actor } });
});
