// Guards of API keys: which are good, from where, how often, for what.

const KEYS = "src/features/api-keys";

/** @type {import("../mutate.mjs").Guard[]} */
export const keys = [
  {
    name: "a revoked key is refused",
    file: `${KEYS}/domain/standing.ts`,
    from: 'if (status === "revoked" || key.resellerStatus === "inactive") return "invalid_api_key";',
    to: 'if (key.resellerStatus === "inactive") return "invalid_api_key";',
    tests: ["rest/revocation", "rest/authenticate"],
  },
  {
    name: "a key that has expired is refused",
    file: `${KEYS}/domain/standing.ts`,
    from: 'return status === "expired" ? "expired_api_key" : null;',
    to: "return null;",
    tests: ["rest/authenticate", "rest/key-rules"],
  },
  {
    name: "a rotated secret ends with its grace",
    file: `${KEYS}/domain/standing.ts`,
    from: 'if (key.secretEndsAt && key.secretEndsAt <= now) return "invalid_api_key";',
    tests: ["rest/key-rules", "rest/revocation", "api-keys/service"],
  },
  {
    name: "the API is closed to a suspended reseller",
    file: `${KEYS}/domain/standing.ts`,
    from: 'if (caller.resellerStatus === "suspended") return "reseller_suspended";',
    tests: ["rest/standing"],
  },
  {
    name: "the API is closed while the program is off",
    file: `${KEYS}/domain/standing.ts`,
    from: 'return caller.programEnabled ? null : "program_disabled";',
    to: "return null;",
    tests: ["rest/standing"],
  },
  {
    name: "a key is used from its addresses alone",
    file: "src/adapters/rest/authenticate.ts",
    from: 'return isAllowed(caller.ipAllowList, ctx.address) ? null : "ip_not_allowed";',
    to: "return null;",
    tests: ["rest/key-rules"],
  },
  {
    name: "a text that is no key is not looked up",
    file: `${KEYS}/domain/secret.ts`,
    from: "return text.slice(-CHECKSUM_LENGTH) === checksum(body) ? hashApiKey(text) : null;",
    to: "return hashApiKey(text);",
    tests: ["api-keys/domain/secret"],
  },
  {
    name: "a key gives no scope that it lacks",
    file: `${KEYS}/service/key-rules.ts`,
    from: "if (wider.length === 0) return;",
    to: "if (wider.length < 99) return;",
    tests: ["api-keys/service"],
  },
  {
    name: "a key has no higher limit than its reseller",
    file: `${KEYS}/service/key-rules.ts`,
    from: "if (rateLimit <= apiRateLimit) return;",
    to: "if (rateLimit <= apiRateLimit * 1_000_000) return;",
    tests: ["api-keys/service", "rest/key-rules"],
  },
  {
    name: "a key's requests are limited",
    file: "src/adapters/rest/limits.ts",
    from: 'if (!rate.allowed) throw limited(rate, "The key has used up its requests for now.");',
    tests: ["rest/limits"],
  },
  {
    name: "wrong keys of an address are limited",
    file: "src/adapters/rest/limits.ts",
    from: 'if (!rate.allowed) throw limited(rate, "Too many wrong keys came from this address.");',
    tests: ["rest/handle-api"],
  },
  {
    name: "another body under the same idempotency key is refused",
    file: "src/adapters/rest/idempotency.ts",
    from: "if (kept.bodyHash !== idempotency.bodyHash) {",
    to: "if (kept.bodyHash === undefined) {",
    tests: ["rest/idempotency.int"],
  },
];
