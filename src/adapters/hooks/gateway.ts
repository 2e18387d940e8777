import type { Context } from "@/db";
import { applyGatewayEvent } from "@/features/billing";
import {
  configuredGateways,
  type Gateway,
  type GatewayEvent,
  gatewayNamed,
  HookError,
} from "@/integrations/gateways";
import { log } from "@/log";
import { contextFor } from "../auth/context-for";
import { toAppError } from "../errors";
import { answer, failed, json, readUpTo } from "./parts";

const MAX_BYTES = 256 * 1024;

/**
 * `POST /api/hooks/<gateway>`: a payment gateway reports (docs/payments.md). Nothing is read of a body before its
 * signature is found right over the bytes as they came. 200 also for what changes nothing, so that a repeated message
 * comes to rest; anything else makes the gateway send it again.
 */
export async function handleGatewayHook(
  name: string,
  request: Request,
  ctx: Context = contextFor(request.headers, { kind: "job", name: `${name} hook` }),
  gateways: Gateway[] = configuredGateways(),
): Promise<Response> {
  const parse = gatewayNamed(name, gateways)?.parseHook;
  if (!parse) return answer("not_found");
  const body = await readUpTo(request, MAX_BYTES);
  if (!body) return answer("payload_too_large");
  let event: GatewayEvent;
  try {
    event = parse(body, request.headers, ctx.clock.now());
  } catch (error) {
    if (!(error instanceof HookError)) throw error;
    return error.reason === "signature"
      ? answer("unauthenticated", "The signature is not valid")
      : answer("validation_failed");
  }
  try {
    await applyGatewayEvent(ctx, name, event);
  } catch (error) {
    log().error(
      { err: error, event: event.id, type: event.type, requestId: ctx.requestId },
      "a payment hook failed",
    );
    return failed(toAppError(error, ctx.requestId));
  }
  return json(200, { received: true });
}
