import { testDatabase } from "@/testing/database";
import { openRateLimits } from "../ask-store";
import { postgresStore } from "../postgres-store";
import { replaceRateStore } from "../rate-state";
import type { RateStore } from "../rate-store";
import { upstashStore } from "../upstash-store";
import { fakeRedisStore } from "./fake-redis";
import { startFakeUpstash, UPSTASH_TOKEN } from "./fake-upstash";

export const STORE_KINDS = ["memory", "redis", "upstash", "postgres"] as const;

export type StoreKind = (typeof STORE_KINDS)[number];

/** Stores of each kind, and their ends. */
export async function startStores() {
  const upstash = await startFakeUpstash();
  const opened: RateStore[] = [];
  const makers: Record<StoreKind, () => RateStore | null> = {
    memory: () => null,
    redis: fakeRedisStore,
    upstash: () => upstashStore(upstash.url, UPSTASH_TOKEN),
    postgres: () => postgresStore(testDatabase().appUrl),
  };

  function open(kind: StoreKind): RateStore | null {
    const store = makers[kind]();
    if (store) opened.push(store);
    return store;
  }

  return {
    open,
    /** Counts there from now on, connected as a server is once it listens. */
    async countIn(kind: StoreKind): Promise<void> {
      replaceRateStore(open(kind), 10_000);
      await openRateLimits();
    },
    async closeAll(): Promise<void> {
      replaceRateStore();
      await Promise.all(opened.splice(0).map((store) => store.close()));
    },
    stop: () => upstash.stop(),
  };
}
