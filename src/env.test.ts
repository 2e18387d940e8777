import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const required = {
  DATABASE_APP_URL: "postgresql://app:pw@127.0.0.1:5432/tierline",
  AUTH_SECRET: "s".repeat(32),
};

describe("parseEnv", () => {
  it("fills in what is absent or empty", () => {
    const env = parseEnv({ ...required, PORT: "", REDIS_URL: "" });
    expect(env).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      WORKER: "in-process",
      PROVISIONING: "manual",
    });
    expect(env.REDIS_URL).toBeUndefined();
  });

  it.each([
    [{}, "http://localhost:3000"],
    [{ HOST: "0.0.0.0", PORT: "80" }, "http://localhost:80"],
    [{ HOST: "10.0.0.7" }, "http://10.0.0.7:3000"],
    [{ HOST: "fd00::1" }, "http://[fd00::1]:3000"],
    [{ APP_URL: "https://resellers.example.com/" }, "https://resellers.example.com"],
  ])("derives the address from %j", (given, expected) => {
    expect(parseEnv({ ...required, ...given }).APP_URL).toBe(expected);
  });

  it.each([
    [{ PORT: "80a" }, "PORT has to be a whole number from 1 to 65535"],
    [{ PORT: "70000" }, "PORT has to be a whole number from 1 to 65535"],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET has to have 32 characters or more"],
    [{ AUTH_SECRET: undefined }, "AUTH_SECRET is not set"],
    [
      { DATABASE_URL: "mysql://x" },
      "DATABASE_URL has to be a URL that begins with postgresql:// or postgres://",
    ],
    [{ DATABASE_POOLER: "pgbouncer" }, "DATABASE_POOLER has to be a host and a port, like pgbouncer:6432"],
    [{ PROVISIONING: "magic" }, "PROVISIONING has to be one of simulated, manual, http"],
    [
      { PROVISIONING_URL: "http://panel.example.com/hook" },
      "PROVISIONING_URL has to begin with https://, except on this machine",
    ],
    [{ PROVISIONING_SECRET: "short" }, "PROVISIONING_SECRET has to have 32 characters or more"],
    [
      { PROVISIONING: "http", PROVISIONING_URL: "http://127.0.0.1:9/" },
      "PROVISIONING_SECRET is not set, and PROVISIONING=http needs it",
    ],
    [{ STRIPE_SECRET_KEY: "pk_test_published" }, "STRIPE_SECRET_KEY has to begin with sk_live_, sk_test_"],
    [
      { STRIPE_SECRET_KEY: "sk_test_12345678" },
      "STRIPE_WEBHOOK_SECRET is not set, and STRIPE_SECRET_KEY needs it",
    ],
    [
      { APP_URL: "https://panel.example.com", WHITE_LABEL_URL: "http://panel.example.com:81" },
      "WHITE_LABEL_URL has to have another host name than APP_URL",
    ],
    [{ WHITE_LABEL_MAIL_FROM: "Us <us@example.com>" }, "WHITE_LABEL_MAIL_FROM has to be an e-mail address"],
    [{ STRIPE_WEBHOOK_SECRET: "secret" }, "STRIPE_WEBHOOK_SECRET has to begin with whsec_"],
    [
      { STRIPE_API_BASE: "http://stripe.example.com" },
      "STRIPE_API_BASE has to begin with https://, except on this machine",
    ],
    [{ RATE_LIMIT_STORE: "file" }, "RATE_LIMIT_STORE has to be one of memory, postgres, redis, upstash"],
    [{ RATE_LIMIT_STORE: "redis" }, "REDIS_URL is not set, and limits counted in redis need it"],
    [
      { UPSTASH_REDIS_REST_URL: "https://store.example.com" },
      "UPSTASH_REDIS_REST_TOKEN is not set, and limits counted in upstash need it",
    ],
    [
      { UPSTASH_REDIS_REST_URL: "http://store.example.com", UPSTASH_REDIS_REST_TOKEN: "t" },
      "UPSTASH_REDIS_REST_URL has to begin with https://, except on this machine",
    ],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL has to be one of fatal, error, warn, info, debug, trace, silent"],
  ])("refuses %j in one line", (wrong, message) => {
    expect(() => parseEnv({ ...required, ...wrong })).toThrow(message);
  });

  it.each([
    [{}, "memory"],
    [{ REDIS_URL: "redis://localhost:6379" }, "redis"],
    [{ UPSTASH_REDIS_REST_URL: "https://x.example.com", UPSTASH_REDIS_REST_TOKEN: "t" }, "upstash"],
    [{ REDIS_URL: "redis://localhost:6379", RATE_LIMIT_STORE: "postgres" }, "postgres"],
  ])("counts limits, for %j, in %s", (given, store) => {
    expect(parseEnv({ ...required, ...given }).RATE_LIMIT_STORE).toBe(store);
  });
});
