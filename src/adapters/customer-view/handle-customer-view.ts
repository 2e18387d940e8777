import { randomBytes } from "node:crypto";
import { AppError } from "@/core/errors";
import type { Locale } from "@/i18n/locales";
import { log } from "@/log";
import { contextFor } from "../auth/context-for";
import { toAppError } from "../errors";
import { fileAnswer, htmlAnswer } from "./answer";
import { pageOf, plainPage } from "./frame";
import { pages } from "./pages";
import { acceptedLocale, languageOf } from "./words";

const PATH = /^\/c\/([^/]+)(\/[^/]+)?\/?$/;

/**
 * The pages of resellers' customers under /c (R79), and all that a brand's own domain answers: one function for
 * whoever mounts it. They are made without Next, so that nothing of the installation around them is in them. The
 * mount sets `x-tierline-client-address` to the caller's address.
 */
export async function handleCustomerView(request: Request): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const ctx = contextFor(request.headers, { kind: "anonymous" });
  try {
    if (request.method !== "GET" && request.method !== "HEAD") throw new AppError("method_not_allowed");
    const { pathname, hostname } = new URL(request.url);
    const [, token, path = ""] = PATH.exec(pathname) ?? [];
    const page = pages.find((one) => one.path === path);
    if (!token || !page) throw new AppError("not_found");
    const shown = await page.show(ctx, { token, host: hostname });
    if (shown.kind === "file") return fileAnswer(shown.file);
    return htmlAnswer(pageOf({ ...shown, nonce, base: `/c/${token}`, path }), nonce);
  } catch (error) {
    const reader = { locale: acceptedLocale(request.headers.get("accept-language")), nonce };
    return refusal(toAppError(error, ctx.requestId), reader, ctx.requestId);
  }
}

type Reader = { locale: Locale; nonce: string };

/** In nobody's name, and the same for whatever is wrong with a link. */
function refusal(error: AppError, reader: Reader, requestId: string): Response {
  switch (error.code) {
    case "not_found":
      return plain("notFound", reader, 404);
    case "reseller_suspended":
      return plain("unavailable", reader, 404);
    case "rate_limited":
      return plain("slow", reader, 429, { "retry-after": String(error.retryAfterSeconds ?? 60) });
    case "method_not_allowed":
      return plain("notFound", reader, 405, { allow: "GET, HEAD" });
    case "unavailable":
      return plain("later", reader, 503, { "retry-after": "5" });
    default:
      log().error({ err: error, requestId }, "customer view");
      return plain("failed", reader, 500);
  }
}

type Plain = "notFound" | "unavailable" | "slow" | "later" | "failed";

function plain(
  what: Plain,
  { locale, nonce }: Reader,
  status: number,
  headers: Record<string, string> = {},
): Response {
  const { t } = languageOf(locale);
  return htmlAnswer(
    plainPage({ title: t(`${what}.title`), text: t(`${what}.text`), locale, nonce }),
    nonce,
    status,
    headers,
  );
}
