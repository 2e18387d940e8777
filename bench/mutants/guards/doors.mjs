// Guards of the doors: where a request comes from, signatures, addresses, what leaves as text, secrets at rest.

const POST_WEBHOOK = "src/integrations/webhooks/post-webhook.ts";
const TARGET = "src/integrations/webhooks/target.ts";
const STRIPE_HOOK = "src/integrations/gateways/stripe/hook.ts";
const SIGNATURE = "src/integrations/provisioning/signature.ts";
const SEALED = "src/db/sealed-text.ts";

/** @type {import("../mutate.mjs").Guard[]} */
export const doors = [
  {
    name: "an action comes from our own pages",
    file: "src/adapters/actions/run-action.ts",
    from: 'if (!isSameOrigin(request.headers, request.appUrl)) throw new AppError("forbidden");',
    tests: ["actions/run-action"],
  },
  {
    name: "a request without Origin is refused",
    file: "src/adapters/actions/same-origin.ts",
    from: "if (origin === null || !URL.canParse(origin)) return false;",
    to: "if (origin === null) return true;\n  if (!URL.canParse(origin)) return false;",
    tests: ["actions/same-origin"],
  },
  {
    name: "what a browser says of another site is believed",
    file: "src/adapters/actions/same-origin.ts",
    from: 'if (site !== null && site !== "same-origin") return false;',
    tests: ["actions/same-origin"],
  },
  {
    name: "a page leads nowhere else after signing in",
    file: "src/adapters/auth/local-path.ts",
    from: "/^\\/(?![/\\\\])[\\x21-\\x7e]*$/",
    to: "/^\\/[\\x21-\\x7e]*$/",
    tests: ["auth/local-path"],
  },
  {
    name: "a path's dots are resolved before it is judged",
    file: "src/adapters/auth/local-path.ts",
    from: "return LOCAL.test(",
    to: "return /^/.test(",
    tests: ["auth/local-path"],
  },
  {
    name: "a webhook goes to public addresses alone",
    file: POST_WEBHOOK,
    from: '  if (!addresses.every(isPublicAddress)) throw new Failed("address_refused");\n',
    tests: ["webhooks/hostile-urls"],
  },
  {
    name: "all addresses of a name are looked at",
    file: POST_WEBHOOK,
    from: "addresses.every(isPublicAddress)",
    to: "addresses.some(isPublicAddress)",
    tests: ["webhooks/hostile-urls"],
  },
  {
    name: "a webhook's connection goes to the address that was checked",
    file: POST_WEBHOOK,
    from: "createConnection: () => network.dial(address, target),",
    to: "createConnection: () => network.dial(target.hostname, target),",
    tests: ["webhooks/hostile-urls"],
  },
  {
    name: "a webhook goes over https",
    file: TARGET,
    from: 'if (url.protocol !== "https:" && !isLocal) return "scheme";',
    tests: ["webhooks/hostile-urls", "webhooks/post-webhook"],
  },
  {
    name: "a webhook's address names no user",
    file: TARGET,
    from: 'if (authority.includes("@")) return "credentials";',
    tests: ["webhooks/hostile-urls"],
  },
  {
    name: "a webhook goes to no well-known port",
    file: TARGET,
    from: 'if (!isLocal && port !== HTTPS_PORT && port < FIRST_FREE_PORT) return "port";',
    tests: ["webhooks/hostile-urls", "webhooks/post-webhook"],
  },
  {
    name: "a name within a network is refused",
    file: TARGET,
    from: 'return hostname.includes(".") && !INNER_NAME.test(hostname) && !hostname.endsWith(".");',
    to: 'return hostname.includes(".");',
    tests: ["webhooks/hostile-urls"],
  },
  {
    name: "an address of the link is not public",
    file: "src/integrations/webhooks/public-address.ts",
    from: '  "169.254.0.0/16",\n',
    tests: ["webhooks/hostile-urls"],
  },
  {
    name: "a gateway's hook is signed",
    file: STRIPE_HOOK,
    from: 'if (!isSigned) throw new HookError("signature");',
    tests: ["gateways/stripe/hook", "hooks/gateway"],
  },
  {
    name: "a gateway's hook is not dated ahead",
    file: STRIPE_HOOK,
    from: 'if (!(signedAt - now.getTime() / 1000 <= TOLERANCE_SECONDS)) throw new HookError("signature");',
    tests: ["gateways/stripe/hook"],
  },
  {
    name: "a provisioning report is signed",
    file: SIGNATURE,
    from: "wanted.some((other) => timingSafeEqual(one, other))",
    to: "wanted.some((other) => one.length === other.length)",
    tests: ["provisioning/signature"],
  },
  {
    name: "a provisioning report is of now",
    file: SIGNATURE,
    from: "if (Math.abs(seconds - Number(timestamp)) > TOLERANCE_SECONDS) return false;",
    tests: ["provisioning/signature"],
  },
  {
    name: "a hook's body is bounded",
    file: "src/adapters/hooks/parts.ts",
    from: "if (length > limit) return null;",
    also: [
      {
        file: "src/adapters/hooks/parts.ts",
        from: 'if (Number(request.headers.get("content-length") ?? 0) > limit) return null;',
      },
    ],
    tests: ["hooks/gateway", "hooks/provisioning"],
  },
  {
    name: "a sealed secret opens for its owner alone",
    file: SEALED,
    from: "  decipher.setAAD(Buffer.from(ownerId));\n",
    also: [{ file: SEALED, from: ".setAAD(Buffer.from(ownerId))" }],
    tests: ["webhooks/service/endpoints", "identity/service/two-step"],
  },
  {
    name: "a sealed secret is sealed",
    file: SEALED,
    from: 'return MARK + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");',
    to: "void sealed;\n  return MARK + text;",
    tests: ["webhooks/service/endpoints", "identity/service/two-step"],
  },
  {
    name: "a spreadsheet runs nothing of a CSV file",
    file: "src/adapters/csv/csv-response.ts",
    from: ", escapeFormulae: FORMULA }",
    to: " }",
    tests: ["csv/csv-response"],
  },
  {
    name: "procedures that change something come from our own pages",
    file: "src/adapters/trpc/handler.ts",
    from: 'if (request.method !== "GET" && !isSameOrigin(request.headers, env.APP_URL)) {',
    to: 'if (request.method !== "GET" && request.url === "") {',
    tests: ["adapters/trpc"],
  },
  {
    name: "procedures of the admin are for admins",
    file: "src/adapters/trpc/init.ts",
    from: 'if (actor.kind !== "admin") throw new AppError("forbidden");',
    to: 'if (actor.kind !== "admin" && actor.kind !== "client") throw new AppError("forbidden");',
    tests: ["adapters/trpc"],
  },
  {
    name: "who has not signed in calls no procedure of the portal",
    file: "src/adapters/trpc/init.ts",
    from: 'if (actor.kind !== "client") throw new AppError("forbidden");',
    to: "if (actor === undefined) throw actor;",
    tests: ["adapters/trpc"],
  },
  {
    name: "a customer's link that was taken back opens nothing",
    file: "src/features/brand/service/open-link.ts",
    from: "if (!link || link.revokedAt || link.expiresAt <= now",
    to: "if (!link || link.expiresAt <= now",
    tests: ["brand/service/links"],
  },
  {
    name: "a customer's link ends",
    file: "src/features/brand/service/open-link.ts",
    from: "link.revokedAt || link.expiresAt <= now ||",
    to: "link.revokedAt ||",
    tests: ["brand/service/links"],
  },
  {
    name: "a row of the log that was changed breaks the chain",
    file: "prisma/functions/records.sql",
    from: "a.object_type, a.object_id, a.object_name, a.before, a.after, a.provider_only",
    to: "a.object_type, a.object_id, a.object_name, a.provider_only",
    tests: ["activity/service/chain-activity"],
  },
  {
    name: "the second secret of an endpoint ends",
    file: "src/features/webhooks/service/send-delivery.ts",
    from: "previous_until !== null && previous_until > now;",
    to: "previous_until !== null;",
    tests: ["webhooks/service/endpoints", "webhooks/service/deliveries"],
  },
  {
    name: "a suspended reseller is sent no webhook",
    file: "src/features/webhooks/service/claim-deliveries.ts",
    from: "AND (e.status <> 'active' OR r.status <> 'active')",
    to: "AND e.status <> 'active'",
    tests: ["webhooks/service/who-hears"],
  },
];
