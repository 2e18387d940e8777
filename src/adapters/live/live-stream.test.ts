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
