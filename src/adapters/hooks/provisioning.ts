import type { Context } from "@/db";
import { getEnv } from "@/env";
import { reportAction, reportActionInput } from "@/features/services";
import { isSigned, parseSecrets } from "@/integrations/provisioning";
import { contextFor } from "../auth/context-for";
import { toAppError } from "../errors";
import { answer, failed, json, readUpTo } from "./parts";

const MAX_BYTES = 16 * 1024;

/** The acting system in the log. */
const SYSTEM = { kind: "job", name: "provisioning system" } as const;

/**
 * `POST /api/hooks/provisioning`: the provider's own system reports on an action (docs/provisioning.md). Whoever has
 * the secret may; without one in the settings there is nothing here. Nothing is read of a body before its signature
 * is found right. 200 for what changes nothing too, so that a repeated report comes to rest.
 */
export async function handleProvisioningReport(
  request: Request,
  ctx: Context = contextFor(request.headers, SYSTEM),
): Promise<Response> {
  const { PROVISIONING_SECRET: secret } = getEnv();
  if (!secret) return answer("not_found");
  const body = await readUpTo(request, MAX_BYTES);
  if (!body) return answer("payload_too_large");
  if (!isSigned(parseSecrets(secret), request.headers, body, ctx.clock.now()))
    return answer("unauthenticated", "The signature is not valid");
  const report = reportActionInput.safeParse(parsed(body));
  if (!report.success) {
    const isUnknown = report.error.issues.every((issue) => issue.path[0] === "action");
    return answer(isUnknown ? "not_found" : "validation_failed");
  }
  try {
    return json(200, await reportAction(ctx, report.data));
  } catch (error) {
    return failed(toAppError(error, ctx.requestId));
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}
