// Guards of who may do what.

const ACCESS = "src/core/access.ts";
const SQL_DOORS = "prisma/functions/doors.sql";

/** @type {import("../mutate.mjs").Guard[]} */
export const permissions = [
  {
    name: "an admin's permission is the provider's alone",
    file: ACCESS,
    from: 'if (actor.kind !== "admin" || !rule.admin) throw new AppError("forbidden");',
    to: 'if (!rule.admin) throw new AppError("forbidden");',
    tests: ["core/access.test"],
  },
  {
    name: "nobody does what only jobs do",
    file: ACCESS,
    from: 'if (actor.kind !== "admin" || !rule.admin) throw',
    to: 'if (actor.kind !== "admin") throw',
    tests: ["core/access.test", "testing/verbs"],
  },
  {
    name: "a client has what clients have",
    file: ACCESS,
    from: 'if (actor.kind !== "client" || !rule.client) throw new AppError("forbidden");',
    to: 'if (actor.kind !== "client") throw new AppError("forbidden");',
    tests: ["core/access.test"],
  },
  {
    name: "what is a reseller's is not there for others",
    file: ACCESS,
    from: 'if (rule.client === "reseller" && !hasResellerSections(actor)) throw new AppError("not_found");',
    tests: ["core/access.test"],
  },
  {
    name: "a member does what its areas allow",
    file: ACCESS,
    from: 'return area === undefined || areas === "all" || (area !== "owner" && areas.includes(area));',
    to: "return areas !== undefined || area === undefined;",
    tests: ["core/access.test"],
  },
  {
    name: "an owner's matters are for owners",
    file: ACCESS,
    from: '(area !== "owner" && areas.includes(area))',
    to: '(area === "owner" || areas.includes(area))',
    tests: ["core/access.test", "identity/service/members"],
  },
  {
    name: "a suspended reseller changes nothing",
    file: ACCESS,
    from: 'if (rule.writes && actor.resellerStatus === "suspended") throw new AppError("reseller_suspended");',
    tests: ["core/access.test"],
  },
  {
    name: "an admin who sees as a client only looks",
    file: ACCESS,
    from: "(rule.ownOnly === true || (rule.writes === true && !seenBy.mayChange))",
    to: "rule.ownOnly === true",
    tests: ["core/access.test", "actions/read-only-view"],
  },
  {
    name: "what is the client's own people's is closed to whom sees as it",
    file: ACCESS,
    from: "(rule.ownOnly === true || (rule.writes === true && !seenBy.mayChange))",
    to: "(rule.writes === true && !seenBy.mayChange)",
    tests: ["core/access.test", "identity/service/views"],
  },
  {
    name: "an account is not its seer's",
    file: ACCESS,
    from: 'if (actor.kind === "client" && actor.seenBy) throw new AppError("read_only_view", OWN_ONLY);\n  return actor;',
    to: "return actor;",
    tests: ["core/access.test", "identity/service/views"],
  },
  {
    name: "an admin without the second step is locked",
    file: SQL_DOORS,
    from: "needs_two_step := user_role = 'admin'\n",
    to: "needs_two_step := user_role = 'admin' AND false\n",
    tests: ["identity/service/two-step", "identity/service/second-step"],
  },
  {
    name: "a suspended reseller's key does nothing",
    file: ACCESS,
    from: 'if (actor.resellerStatus === "suspended") throw new AppError("reseller_suspended");\n  if (actor.resellerStatus !== "active") throw new AppError("invalid_api_key");',
    tests: ["core/access.test"],
  },
  {
    name: "a key does what its scopes say",
    file: ACCESS,
    from: "if (!actor.scopes.includes(rule.key)) {",
    to: "if (actor.scopes.length === 0) {",
    tests: ["core/access.test"],
  },
  {
    name: "the API asks for the route's scope",
    file: "src/adapters/rest/authenticate.ts",
    from: "if (!caller.scopes.includes(scope)) {",
    to: "if (caller.scopes.length === 0) {",
    // The verb behind the route asks for it again.
    also: [
      {
        file: ACCESS,
        from: "if (!actor.scopes.includes(rule.key)) {",
        to: "if (actor.scopes.length === 0) {",
      },
    ],
    tests: ["rest/authenticate", "rest/contract", "rest/standing"],
  },
];
