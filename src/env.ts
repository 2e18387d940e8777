import { z } from "zod";

// The only reader of process.env. Nothing is read at import, so that `next build` needs no
// settings; the servers call getEnv() first and stop on a wrong value.

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const count = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `has to be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((n) => n >= from && n <= to, `has to be a whole number from ${from} to ${to}`);

const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.canParse(text) ? new URL(text) : undefined;
      return parsed !== undefined && protocols.includes(parsed.protocol);
    },
    `has to be a URL that begins with ${protocols.map((name) => `${name}//`).join(" or ")}`,
  );

const postgresUrl = url("postgresql:", "postgres:");

/** Over TLS, or to this very machine. */
const secureUrl = url("https:", "http:").refine((text) => {
  if (!URL.canParse(text)) return true;
  const { protocol, hostname } = new URL(text);
  return protocol !== "http:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}, "has to begin with https://, except on this machine");

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `has to be one of ${values.join(", ")}`);

const envSchema = z.object({
  NODE_ENV: oneOf(["development", "production", "test"]).default("production"),
  PORT: count(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "has to be an address or a host name")
    .default("127.0.0.1"),
  APP_URL: url("http:", "https:").optional(),
  TIERLINE_DATA_DIR: z.string().default(".data"),
  TIERLINE_DEMO: oneOf(["on", "off"]).default("on"),
  /** The owner's connection; the launcher alone uses it, and keeps it from the server. */
  DATABASE_URL: postgresUrl.optional(),
  /** The connection of the role that owns nothing: the only one the server uses. */
  DATABASE_APP_URL: postgresUrl,
  /** Where a PgBouncer stands between the server and its database. */
  DATABASE_POOLER: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, "has to be a host and a port, like pgbouncer:6432")
    .optional(),
  DATABASE_POOL_SIZE: count(1, 1000).default(10),
  AUTH_SECRET: z.string().min(32, "has to have 32 characters or more"),
  /** The one before, while secrets that were sealed under it are still to be opened (docs/security.md). */
  AUTH_SECRET_PREVIOUS: z.string().min(32, "has to have 32 characters or more").optional(),
  REDIS_URL: url("redis:", "rediss:").optional(),
  UPSTASH_REDIS_REST_URL: secureUrl.optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  /** Where limits are counted; by default in the Redis that is set, else in each process for itself. */
  RATE_LIMIT_STORE: oneOf(["memory", "postgres", "redis", "upstash"]).optional(),
  SMTP_URL: url("smtp:", "smtps:").optional(),
  /** The sender's address; the company's support address when absent. */
  MAIL_FROM: z.email("has to be an e-mail address, without a name").max(254).optional(),
  /** Another name of this installation, in nobody's colours: what a reseller's customers get leads there (R79). */
  WHITE_LABEL_URL: url("http:", "https:").optional(),
  /** The sender's address of mail in a reseller's name. */
  WHITE_LABEL_MAIL_FROM: z.email("has to be an e-mail address, without a name").max(254).optional(),
  /** Where somebody reports a vulnerability, for /.well-known/security.txt: an e-mail address or a page. */
  SECURITY_CONTACT: z
    .union([z.email(), url("https:")], "has to be an e-mail address or a URL that begins with https://")
    .optional(),
  SETUP_CODE: z.string().min(8, "has to have 8 characters or more").optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default("info"),
  TRUST_PROXY: count(0, 10).default(0),
  /** Opens /metrics to whoever sends it as a bearer token; without it there is no such page. */
  METRICS_TOKEN: z.string().min(24, "has to have 24 characters or more").optional(),
  WORKER: oneOf(["in-process", "separate"]).default("in-process"),
  /** Who makes services run; the launcher says `simulated` for a demo company. */
  PROVISIONING: oneOf(["simulated", "manual", "http"]).default("manual"),
  PROVISIONING_URL: secureUrl.optional(),
  /** One secret, or while it is being replaced the new one and the old one, with a space between. */
  PROVISIONING_SECRET: z
    .string()
    .refine(
      (text) =>
        text
          .trim()
          .split(/\s+/)
          .every((secret) => secret.length >= 32),
      "has to have 32 characters or more",
    )
    .optional(),
  /** A secret or restricted key; without it nobody can pay by card. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(live|test)_\w{8,}$/, "has to begin with sk_live_, sk_test_, rk_live_ or rk_test_")
    .optional(),
  /** What Stripe signs its hooks with: one secret, or two while it is being replaced. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^\s*whsec_\S{16,}(\s+whsec_\S{16,})?\s*$/, "has to begin with whsec_")
    .optional(),
  /** Where Stripe is, when it is played by something else: for tests. */
  STRIPE_API_BASE: secureUrl.optional(),
  /** `on`: webhooks may also go to http://127.0.0.1, which is this very machine: for tests and development. */
  WEBHOOKS_TO_LOCALHOST: oneOf(["on", "off"]).default("off"),
});

/** The settings, checked, with APP_URL always there and without a slash at its end. */
export type Env = Omit<z.infer<typeof envSchema>, "APP_URL" | "RATE_LIMIT_STORE"> & {
  APP_URL: string;
  RATE_LIMIT_STORE: "memory" | "postgres" | "redis" | "upstash";
};

/** A setting that is missing or wrong; the message is one line that says which and why. */
export class EnvError extends Error {
  override name = "EnvError";
}

let parsed: Env | undefined;

/**
 * The settings of this process, parsed at the first call.
 *
 * @throws {EnvError} when one is missing or wrong
 */
export function getEnv(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The settings by name: `env.PORT` is getEnv().PORT, and parses as late. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => getEnv()[name as keyof Env],
});

/** Checks settings. An empty value counts as absent. Values are never repeated: some are secret. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0]);
    const missing = given[name] === undefined;
    throw new EnvError(missing ? `${name} is not set` : `${name} ${issue?.message}`);
  }
  const { APP_URL, ...rest } = result.data;
  if (rest.PROVISIONING === "http")
    for (const name of ["PROVISIONING_URL", "PROVISIONING_SECRET"] as const)
      if (!rest[name]) throw new EnvError(`${name} is not set, and PROVISIONING=http needs it`);
  if (rest.STRIPE_SECRET_KEY && !rest.STRIPE_WEBHOOK_SECRET)
    throw new EnvError("STRIPE_WEBHOOK_SECRET is not set, and STRIPE_SECRET_KEY needs it");
  const RATE_LIMIT_STORE = rateLimitStore(rest);
  const appUrl = (APP_URL ?? defaultAppUrl(rest)).replace(/\/+$/, "");
  const WHITE_LABEL_URL = neutralUrl(rest.WHITE_LABEL_URL, appUrl);
  return { ...rest, RATE_LIMIT_STORE, APP_URL: appUrl, WHITE_LABEL_URL };
}

/** Under the provider's own name a page is in somebody's colours already. */
function neutralUrl(given: string | undefined, appUrl: string): string | undefined {
  if (given === undefined) return undefined;
  if (new URL(given).hostname === new URL(appUrl).hostname)
    throw new EnvError("WHITE_LABEL_URL has to have another host name than APP_URL");
  return new URL(given).origin;
}

function rateLimitStore(given: Omit<z.infer<typeof envSchema>, "APP_URL">) {
  const { RATE_LIMIT_STORE, REDIS_URL, UPSTASH_REDIS_REST_URL } = given;
  const store = RATE_LIMIT_STORE ?? (REDIS_URL ? "redis" : UPSTASH_REDIS_REST_URL ? "upstash" : "memory");
  const needed = {
    memory: [],
    postgres: [],
    redis: ["REDIS_URL"],
    upstash: ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"],
  } as const;
  for (const name of needed[store])
    if (!given[name]) throw new EnvError(`${name} is not set, and limits counted in ${store} need it`);
  return store;
}

function defaultAppUrl({ HOST, PORT }: { HOST: string; PORT: number }): string {
  const isLocal = ["127.0.0.1", "0.0.0.0", "::1", "::"].includes(HOST);
  const host = isLocal ? "localhost" : HOST.includes(":") ? `[${HOST}]` : HOST;
  return `http://${host}:${PORT}`;
}
