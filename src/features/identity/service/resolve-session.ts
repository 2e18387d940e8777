import { authorizeProvider } from "@/core/access";
import type { MemberArea, ResellerStatus } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import { actingAs, type Context, runStatement } from "@/db";
import type { Locale } from "@/i18n/locales";
import { hashSessionToken, SESSION_IDLE_SECONDS } from "../domain/session-token";
import type { CurrentSession, ResolvedSession } from "../dto";
import { endLapsedViews } from "./end-lapsed-views";

type Row = {
  session_id: string;
  user_id: string;
  user_name: string;
  user_email: string;
  user_role: "admin" | "client";
  user_locale: Locale | null;
  client_id: string | null;
  client_name: string;
  client_currency: string;
  client_country: string;
  member_role: "owner" | "member";
  member_areas: MemberArea[];
  program_enabled: boolean;
  needs_two_step: boolean;
  view_id: string | null;
  view_reason: string;
  view_may_change: boolean;
  view_expires_at: Date;
  view_is_over: boolean | null;
  reseller_status: ResellerStatus | null;
  reseller_reason: string | null;
};

const STATEMENT = { name: "resolve_session", text: "SELECT * FROM resolve_session($1, $2, $3)" };

/**
 * Whose session this is, and what that person may be right now, in one statement. Null when it is revoked, expired
 * or idle for too long, or when its person is disabled: all of them in effect at once (I20).
 */
export async function resolveSession(
  ctx: Context,
  input: { token: string },
): Promise<ResolvedSession | null> {
  authorizeProvider(actingAs(ctx, { kind: "job", name: "sign-in" }), "session:resolve");
  const values = [hashSessionToken(input.token), ctx.clock.now(), SESSION_IDLE_SECONDS];
  const [row] = await runStatement<Row>(ctx, STATEMENT, values);
  // What ended by itself is said in the log as soon as its session is seen again.
  if (row?.view_is_over) await endLapsedViews(actingAs(ctx, { kind: "job", name: "see as" }));
  return row ? { session: sessionOf(row), actor: actorOf(row) } : null;
}

function actorOf(row: Row): ResolvedSession["actor"] {
  const person = { userId: row.user_id, label: row.user_name };
  if (row.needs_two_step) return { kind: "locked_admin", ...person };
  return row.client_id === null
    ? { kind: "admin", ...person }
    : {
        kind: "client",
        ...person,
        clientId: row.client_id,
        resellerStatus: row.reseller_status,
        areas: row.member_role === "owner" || row.view_id ? "all" : row.member_areas,
        programEnabled: row.program_enabled,
        ...(row.view_id ? { seenBy: { viewId: row.view_id, mayChange: row.view_may_change } } : {}),
      };
}

function sessionOf(row: Row): CurrentSession {
  const { client_id: clientId, reseller_status: status } = row;
  return {
    id: toPublicId("session", row.session_id),
    user: {
      id: toPublicId("user", row.user_id),
      name: row.user_name,
      email: row.user_email,
      role: row.user_role,
    },
    locale: row.user_locale,
    client: clientId && {
      id: toPublicId("client", clientId),
      name: row.client_name,
      currency: row.client_currency,
      country: row.client_country,
    },
    reseller:
      clientId && status
        ? { id: toPublicId("reseller", clientId), status, statusReason: row.reseller_reason }
        : null,
    view: row.view_id
      ? {
          reason: row.view_reason,
          mayChange: row.view_may_change,
          expiresAt: row.view_expires_at.toISOString(),
        }
      : null,
  } as CurrentSession;
}
