import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { LiveHub } from "@/adapters/live/hub";
import { liveStream } from "@/adapters/live/live-stream";
import { eventObjects } from "@/adapters/rest/event-objects";
import { systemClock } from "@/core/clock";
import { findFreshEvents } from "@/features/activity";
import { createCustomer } from "@/features/customers";
import { composeMails, MAIL_EVENTS } from "@/features/mail";
import { handOutEvents } from "@/features/webhooks";
import { asProvider } from "@/testing/actors";
import { jobContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { leaksIn } from "@/testing/tenants/leaks";
import { plantedWorld, type Side } from "@/testing/tenants/sides";

// Invariant 16 for what a tenant is sent without asking: webhooks, mails, and the stream that open pages listen to.

let world: Awaited<ReturnType<typeof plantedWorld>>;
let sides: readonly { clientId: string; own: Side; foreign: Side }[];

beforeAll(async () => {
  world = await plantedWorld();
  const { own, foreign } = world.asker("the owner");
  sides = [
    { clientId: world.mine.clientId, own, foreign },
    { clientId: world.theirs.clientId, own: foreign, foreign: own },
  ];
  // Written when there were no canaries yet: written again. Endpoints hear of what came before them too.
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  await owner.query("DELETE FROM webhook_deliveries");
  await owner.query("DELETE FROM mails");
  await owner.query(
    "UPDATE webhook_endpoints SET status = 'active', disabled_reason = NULL, events = '{}', created_at = '2020-01-01'",
  );
  await owner.query("UPDATE outbox_events SET shown = NULL");
  await owner.end();
  const events = await asProvider((tx) => tx.outboxEvent.findMany({ orderBy: { id: "asc" } }));
  for (const { id, type } of events) {
    await handOutEvents(jobContext(), { eventIds: [id] }, eventObjects);
    if ((MAIL_EVENTS as readonly string[]).includes(type))
      await composeMails(jobContext(), { eventIds: [id] }, false);
  }
}, 120_000);

describe("what a reseller is sent", () => {
  it("by webhooks has no byte of another's, and is about its own", async () => {
    for (const { clientId, own, foreign } of sides) {
      const sent = await asProvider((tx) =>
        tx.webhookDelivery.findMany({ where: { resellerId: clientId }, include: { endpoint: true } }),
      );
      expect(new Set(sent.map(({ eventType }) => eventType)).size).toBeGreaterThan(8);
      for (const { body, eventType, objectId } of sent)
        expect(leaksIn(body + objectId, foreign.canaries), eventType).toEqual([]);
      expect(leaksIn(sent.map(({ body }) => body).join(), own.canaries).length).toBeGreaterThan(20);
    }
  });

  it("by mail has no byte of another's", async () => {
    for (const { clientId, own, foreign } of sides) {
      const mails = await asProvider((tx) => tx.mail.findMany({ where: { clientId } }));
      const text = mails.map((mail) => JSON.stringify(mail));
      expect(new Set(mails.map(({ type }) => type)).size).toBeGreaterThan(5);
      for (const each of text) expect(leaksIn(each, foreign.canaries)).toEqual([]);
      expect(leaksIn(text.join(), own.canaries).length).toBeGreaterThan(5);
    }
  });
});

describe("the stream of an open page", () => {
  /** All bytes of a stream until it has ended. */
  async function listen(name: string, ended: AbortSignal): Promise<string> {
    const { ctx } = world.asker(name);
    const { actor } = ctx;
    const answer = await liveStream({ hub, actor, since: new Date(), signal: ended, now: () => new Date() });
    return answer.status === 200 ? answer.text() : String(answer.status);
  }
  const hub = new LiveHub({
    now: () => systemClock.now(),
    everyMs: 20,
    find: (watched, since) => findFreshEvents(jobContext(), watched, since),
  });

  it("tells of nothing that happens to another, and of nothing but that something has", async () => {
    const ended = new AbortController();
    const listeners = ["the owner", "the other reseller", "a direct client", "an admin", "nobody", "a key"];
    const streams = listeners.map((name) => listen(name, ended.signal));
    await expect.poll(() => hub.viewers).toBe(4);
    // What happened just before is told at once: from here on it is the next that counts.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { id } = await createCustomer(world.theirs.ctx, {
      name: "Zuckerhut",
      email: "z@example.org",
    } as never);
    await new Promise((resolve) => setTimeout(resolve, 500));
    ended.abort();
    const told = Object.fromEntries(listeners.map((name, index) => [name, streams[index]]));
    for (const [name, stream] of Object.entries(told)) {
      const text = (await stream) ?? "";
      expect(text, name).not.toMatch(/Zuckerhut|customer/);
      expect(text.includes(id), name).toBe(false);
      expect(text.replaceAll(/^(retry: \d+|id: \d+|event: change|data: \{\}|)\n/gm, ""), name).toMatch(
        /^(|204)$/,
      );
    }
    const changes = async (name: string) => ((await told[name]) ?? "").split("event: change").length - 1;
    expect(await changes("the owner")).toBe(0);
    expect(await changes("a direct client")).toBe(0);
    expect(await changes("the other reseller")).toBe(1);
    expect(await changes("an admin")).toBe(1);
  });
});
