import { describe, expect, it } from "vitest";
import type { Actor } from "@/core/actor";
import { newId } from "@/core/ids";
import type { FreshEvent } from "@/features/activity";
import { LiveHub } from "./hub";
import { liveStream, whoseEvents } from "./live-stream";

const client = { kind: "client", clientId: "mine" } as Actor;
const now = () => new Date();

function world() {
  const events: FreshEvent[] = [];
  const find = async ({ clientIds, everybody }: { clientIds: readonly string[]; everybody: boolean }) =>
    events.filter(({ clientId }) => everybody || clientIds.includes(clientId ?? ""));
  return { events, hub: new LiveHub({ now, everyMs: 20, find }) };
}

describe("a live stream", () => {
  it("is of the actor's own client, of everybody for an admin, and of nobody else", () => {
    expect(whoseEvents(client)).toBe("mine");
    expect(whoseEvents({ kind: "admin" } as Actor)).toBeNull();
    for (const kind of ["anonymous", "api_key", "job"])
      expect(whoseEvents({ kind } as Actor)).toBeUndefined();
  });

  it("tells the browser of nobody not to ask again", async () => {
    const { hub } = world();
    const asked = {
      hub,
      actor: { kind: "anonymous" } as Actor,
      since: now(),
      signal: new AbortController().signal,
      now,
    };
    expect((await liveStream(asked)).status).toBe(204);
    expect(hub.viewers).toBe(0);
  });

  it("says, as the server stops, when to ask another, and ends", async () => {
    const { hub } = world();
    const signal = new AbortController().signal;
    const stopping = new AbortController();
    const live = { hub, actor: client, since: now(), signal, stopping: stopping.signal, now };
    const open = liveStream(live).then((answer) => answer.text());
    await expect.poll(() => hub.viewers).toBe(1);
    stopping.abort();
    const [, seconds] = /retry: (\d+)\n: the server stops\n\n$/.exec(await open) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(1_000);
    expect(Number(seconds)).toBeLessThanOrEqual(5_000);
    expect(hub.viewers).toBe(0);
    expect(await (await liveStream(live)).text()).toContain("the server stops");
  });

  it("says that something has happened and nothing of what, and leaves the hub as it ends", async () => {
    const { hub, events } = world();
    const ended = new AbortController();
    const answer = await liveStream({ hub, actor: client, since: now(), signal: ended.signal, now });
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("retry: 1000\n\n");
    events.push({ id: newId(), clientId: "theirs" }, { id: newId(), clientId: "mine" });
    expect((await reader?.read())?.value).toMatch(/^id: \d+\nevent: change\ndata: \{\}\n\n$/);
    expect(hub.viewers).toBe(1);
    ended.abort();
    expect((await reader?.read())?.done).toBe(true);
    expect(hub.viewers).toBe(0);
  });
});
