import { randomBytes } from "node:crypto";
import { AppError } from "@/core/errors";
import { log } from "@/log";
import { contextFor } from "../auth/context-for";
import { toAppError } from "../errors";
import { fileAnswer, htmlAnswer } from "./answer";
import { pageOf, plainPage } from "./frame";
import { pages } from "./pages";
import { words as t } from "./words";

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
    return refusal(toAppError(error, ctx.requestId), nonce, ctx.requestId);
  }
}

/** In nobody's name, and the same for whatever is wrong with a link. */
function refusal(error: AppError, nonce: string, requestId: string): Response {
  switch (error.code) {
    case "not_found":
      return plain("notFound", nonce, 404);
    case "reseller_suspended":
      return plain("unavailable", nonce, 404);
    case "rate_limited":
      return plain("slow", nonce, 429, { "retry-after": String(error.retryAfterSeconds ?? 60) });
    case "method_not_allowed":
      return plain("notFound", nonce, 405, { allow: "GET, HEAD" });
    case "unavailable":
      return plain("later", nonce, 503, { "retry-after": "5" });
    default:
      log().error({ err: error, requestId }, "customer view");
      return plain("failed", nonce, 500);
  }
}

type Plain = "notFound" | "unavailable" | "slow" | "later" | "failed";

function plain(what: Plain, nonce: string, status: number, headers: Record<string, string> = {}): Response {
  return htmlAnswer(
    plainPage({ title: t(`${what}.title`), text: t(`${what}.text`), nonce }),
    nonce,
    status,
    headers,
  );
}
