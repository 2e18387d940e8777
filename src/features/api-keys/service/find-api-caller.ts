import type { ResellerStatus } from "@/core/actor";
import { type ClientBilling, clientBilling } from "@/core/client-billing";
import { type Context, runStatement } from "@/db";
import type { KeptAnswer } from "@/features/activity";
import { DEFAULT_SETTINGS, type ProgramSettings, programSettings } from "@/features/settings";

/** Whose key it is, and all that a request's prices and standing rest on, read at this request (house rule 5). */
export type ApiCaller = {
  keyId: string;
  keyName: string;
  scopes: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** When the secret that came ends, for the one before the last rotation; null for the newest. */
  secretEndsAt: Date | null;
  /** Empty lets any address in. */
  ipAllowList: string[];
  /** Requests a minute: the key's own, or the reseller's where that is less or alone. */
  rateLimit: number;
  resellerId: string;
  resellerName: string;
  resellerStatus: ResellerStatus;
  ownRateBps: number | null;
  tierId: string;
  tierName: string;
  tierRateBps: number | null;
  currency: string;
  billing: ClientBilling;
  program: ProgramSettings;
  catalogVersion: bigint;
  /** The first answer of this idempotent request, when it has been given already. */
  kept: KeptAnswer | null;
};

type CallerRow = {
  key_id: string;
  key_name: string;
  scopes: string[];
  expires_at: Date | null;
  revoked_at: Date | null;
  secret_ends_at: Date | null;
  ip_allow_list: string[];
  rate_limit: number;
  reseller_id: string;
  reseller_name: string;
  reseller_status: ResellerStatus;
  own_rate_bps: number | null;
  tier_id: string;
  tier_name: string;
  tier_rate_bps: number | null;
  currency: string;
  billing: unknown;
  program: unknown;
  catalog_version: string;
  kept_status: number | null;
  kept_response: string;
  kept_body_hash: Buffer;
};

export const AUTHENTICATE = {
  name: "authenticate_api_key",
  text: "SELECT * FROM authenticate_api_key($1, $2, $3, $4)",
};

/** What the caller asks to do: the idempotency key's own space is its reseller, method and path. */
export type ApiRequestKey = { method: string; path: string; idempotencyKey: string | null };

/** Looks a key up by the hash of its secret, or of the one before, in one round trip; null when there is none. */
export async function findApiCaller(
  ctx: Pick<Context, "db">,
  secretHash: Buffer,
  request: ApiRequestKey,
): Promise<ApiCaller | null> {
  const values = [secretHash, request.method, request.path, request.idempotencyKey];
  const [row] = await runStatement<CallerRow>(ctx, AUTHENTICATE, values);
  return row ? toCaller(row) : null;
}

function toCaller(row: CallerRow): ApiCaller {
  return {
    keyId: row.key_id,
    keyName: row.key_name,
    scopes: row.scopes,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    secretEndsAt: row.secret_ends_at,
    ipAllowList: row.ip_allow_list,
    rateLimit: row.rate_limit,
    resellerId: row.reseller_id,
    resellerName: row.reseller_name,
    resellerStatus: row.reseller_status,
    ownRateBps: row.own_rate_bps,
    tierId: row.tier_id,
    tierName: row.tier_name,
    tierRateBps: row.tier_rate_bps,
    currency: row.currency,
    billing: clientBilling.parse(row.billing),
    program: row.program ? programSettings.parse(row.program) : DEFAULT_SETTINGS.program,
    catalogVersion: BigInt(row.catalog_version),
    kept:
      row.kept_status === null
        ? null
        : {
            status: row.kept_status,
            response: row.kept_response,
            bodyHash: row.kept_body_hash.toString("hex"),
          },
  };
}
