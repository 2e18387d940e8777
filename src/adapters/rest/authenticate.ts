import { AppError, type ErrorCode } from "@/core/errors";
import { actingAs, type Context } from "@/db";
import {
  type ApiCaller,
  findApiCaller,
  isAllowed,
  keyRefusal,
  noteKeyUse,
  parseApiKey,
  standingRefusal,
} from "@/features/api-keys";
import type { ApiCall } from "./api-call";
import { limitFailedAttempt, limitKey } from "./limits";
import type { ApiKeyActor, ApiScope } from "./route";

export type Authenticated = {
  ctx: Context<ApiKeyActor>;
  caller: ApiCaller;
  /** The caller as it is later on, with an answer that was kept meanwhile. */
  readAgain: () => Promise<ApiCaller | null>;
};

/**
 * Who calls, and that it may: in the order key, address, rate, standing, scope. Everything it decides by is read now.
 *
 * @throws {AppError} `missing_api_key`, `invalid_api_key`, `expired_api_key`, `ip_not_allowed`, `rate_limited`,
 *   `reseller_suspended`, `program_disabled`, `insufficient_scope`
 */
export async function authenticate(
  call: ApiCall,
  scope: ApiScope,
  idempotencyKey: string | null,
): Promise<Authenticated> {
  call.answerHeaders["cache-control"] = "private, no-store";
  // Two Authorization headers arrive joined by a comma, which no key has.
  const hash = parseApiKey(presentedKey(call.request.headers));
  const { method, path } = call;
  const read = async () => (hash ? findApiCaller(call.ctx, hash, { method, path, idempotencyKey }) : null);
  const found = await read();
  if (found) call.noted.holder = { keyId: found.keyId, resellerId: found.resellerId };
  const caller = await proven(call, found);
  await limitKey(call, caller);
  noteKeyUse(call.ctx.db, caller.keyId, { at: call.ctx.clock.now(), address: call.ctx.address });
  const refusal = standingRefusal({
    resellerStatus: caller.resellerStatus,
    programEnabled: caller.program.enabled,
  });
  if (refusal) throw new AppError(refusal);
  if (!caller.scopes.includes(scope)) {
    throw new AppError("insufficient_scope", { detail: `This needs the scope ${scope}.` });
  }
  return { ctx: actingAs(call.ctx, actorOf(caller)), caller, readAgain: read };
}

/** The one text after `Bearer`. */
function presentedKey(headers: Headers): string {
  const header = headers.get("authorization");
  const [, key] = /^bearer +(.*)$/i.exec(header ?? "") ?? [];
  if (key !== undefined) return key;
  throw new AppError("missing_api_key", {
    detail: "Send the key in the header Authorization: Bearer <key>, and nowhere else.",
  });
}

/** The caller whose key is good; anything else counts against the address that it came from. */
async function proven(call: ApiCall, caller: ApiCaller | null): Promise<ApiCaller> {
  const refusal = caller ? refusalOf(call, caller) : "invalid_api_key";
  if (caller && !refusal) return caller;
  // Not against the key: whoever has stolen it could use up what its owner may ask.
  await limitFailedAttempt(call);
  throw new AppError(refusal ?? "invalid_api_key");
}

function refusalOf({ ctx }: ApiCall, caller: ApiCaller): ErrorCode | null {
  const refusal = keyRefusal(caller, ctx.clock.now());
  if (refusal) return refusal;
  return isAllowed(caller.ipAllowList, ctx.address) ? null : "ip_not_allowed";
}

function actorOf(caller: ApiCaller): ApiKeyActor {
  const { keyId, keyName, resellerId, scopes, resellerStatus } = caller;
  return { kind: "api_key", keyId, label: keyName, resellerId, scopes, resellerStatus };
}
