// Guards of people: sessions, signing in, invitations, who belongs to whom.

const SQL_DOORS = "prisma/functions/doors.sql";
const IDENTITY = "src/features/identity";

/** @type {import("../mutate.mjs").Guard[]} */
export const people = [
  {
    name: "a revoked session is over",
    file: SQL_DOORS,
    from: "WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now",
    to: "WHERE s.token_hash = p_token_hash AND s.expires_at > p_now",
    tests: ["identity/service/sessions"],
  },
  {
    name: "a session ends",
    file: SQL_DOORS,
    from: "AND s.revoked_at IS NULL AND s.expires_at > p_now",
    to: "AND s.revoked_at IS NULL",
    tests: ["identity/service/sign-in"],
  },
  {
    name: "an idle session is over",
    file: SQL_DOORS,
    from: "    AND s.last_seen_at > p_now - make_interval(secs => p_idle_seconds) AND u.disabled_at IS NULL;",
    to: "    AND u.disabled_at IS NULL;",
    tests: ["identity/service/sign-in"],
  },
  {
    name: "a disabled person has no session",
    file: SQL_DOORS,
    from: " AND u.disabled_at IS NULL;",
    to: ";",
    tests: ["identity/service/sign-in"],
  },
  {
    name: "who belongs to no client any more is signed out",
    file: SQL_DOORS,
    from: "IF user_role = 'admin' OR client_id IS NOT NULL THEN RETURN NEXT; END IF;",
    to: "RETURN NEXT;",
    tests: ["identity/service/sign-in"],
  },
  {
    name: "seeing as a client ends with its time",
    file: SQL_DOORS,
    from: "view_is_over := view_expires_at <= p_now;",
    to: "view_is_over := false;",
    tests: ["identity/service/views"],
  },
  {
    name: "a wrong password opens nothing",
    file: `${IDENTITY}/service/sign-in.ts`,
    from: "if (!actor || !matches) {",
    to: "if (!actor) {",
    tests: ["identity/service/sign-in"],
  },
  {
    name: "tries to sign in are counted for the account",
    file: `${IDENTITY}/service/sign-in.ts`,
    from: '  await limitAttempts("sign-in:account", input.email);\n',
    tests: ["identity/service/sign-in"],
  },
  {
    name: "tries to sign in are counted for the address",
    file: `${IDENTITY}/service/sign-in.ts`,
    from: '  await limitAttempts("sign-in:address", address);\n',
    tests: ["identity/service/sign-in"],
  },
  {
    name: "guessing is closed while it cannot be counted",
    file: "src/integrations/rate-limit/attempts.ts",
    from: 'throw new AppError("unavailable", { retryAfterSeconds: 5, cause });',
    to: "return cause ? { success: true, reset: 0 } : Promise.reject(cause);",
    tests: ["rate-limit/store-away"],
  },
  {
    name: "a password is not enough where there is a second step",
    file: `${IDENTITY}/service/sign-in.ts`,
    from: "if (person.hasTwoStep) {",
    to: 'if (person.hasTwoStep && input.email === "") {',
    tests: ["identity/service/second-step", "identity/service/two-step"],
  },
  {
    name: "a code of the second step is used once",
    file: `${IDENTITY}/service/spend-code.ts`,
    from: "where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },",
    to: "where: { userId },",
    tests: ["identity/service/second-step", "identity/service/two-step"],
  },
  {
    name: "a recovery code is used once",
    file: `${IDENTITY}/service/spend-code.ts`,
    from: "codeHash: new Uint8Array(hashRecoveryCode(code)), usedAt: null },",
    to: "codeHash: new Uint8Array(hashRecoveryCode(code)) },",
    tests: ["identity/service/second-step", "identity/service/two-step"],
  },
  {
    name: "the second step has five tries",
    file: `${IDENTITY}/service/sign-in-second-step.ts`,
    from: ", tries: { lt: CHALLENGE_TRIES } },",
    to: " },",
    also: [
      {
        file: "prisma/migrations/20261128200000_two_step/migration.sql",
        from: "tries int NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),",
        to: "tries int NOT NULL DEFAULT 0,",
      },
    ],
    tests: ["identity/service/second-step"],
  },
  {
    name: "an invitation is taken up once",
    file: `${IDENTITY}/service/open-invitation.ts`,
    from: "row && !row.acceptedAt && !row.revokedAt",
    to: "row && !row.revokedAt",
    tests: ["identity/service/invitations"],
  },
  {
    name: "an invitation that was taken back opens nothing",
    file: `${IDENTITY}/service/open-invitation.ts`,
    from: "!row.acceptedAt && !row.revokedAt && row.expiresAt",
    to: "!row.acceptedAt && row.expiresAt",
    tests: ["identity/service/invitations", "identity/service/sent-invitations"],
  },
  {
    name: "nobody gives access that it has not",
    file: `${IDENTITY}/domain/member-rules.ts`,
    from: '(role === "member" && areas.every((area) => by.includes(area)))',
    to: '(role === "member" && areas.length >= 0)',
    tests: ["identity/domain/member-rules", "identity/service/members"],
  },
  {
    name: "a client keeps an owner",
    file: `${IDENTITY}/domain/member-rules.ts`,
    from: 'if (before !== "owner" || next === "owner" || owners > 1) return;',
    to: 'if (before !== "owner" || next === "owner" || owners > 0) return;',
    tests: ["identity/service/members"],
  },
  {
    name: "an application is decided once",
    file: "src/features/resellers/service/move-application.ts",
    from: "if (!APPLICATION_TRANSITIONS[before.status].includes(move.to)) throw await alreadyDecided(tx, ctx, before);",
    to: 'if (move.id === "") throw await alreadyDecided(tx, ctx, before);',
    tests: ["resellers/service/applications"],
  },
];
