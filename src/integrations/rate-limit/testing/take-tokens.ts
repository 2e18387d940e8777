import { createLimiter } from "../limiter";
import { postgresStore } from "../postgres-store";

// A process of its own: takes 200 tokens of the bucket that it is told of, at once, and says how many it got.
const [url = "", key = ""] = process.argv.slice(2);
const store = postgresStore(url);
await store.ping();
const counting = { kind: "token-bucket", refill: 50, intervalMs: 86_400_000, capacity: 50 } as const;
const limiter = createLimiter("processes", counting, store);
process.once("message", async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => limiter.limit(key)));
  process.send?.(answers.filter(({ success }) => success).length);
  await store.close();
  process.disconnect?.();
});
process.send?.("ready");
