import { describe, expect, it } from "vitest";
import { Turns } from "./turns";

const turns = () => new Turns({ all: 5, reads: 3, ofOneKey: 2 });
const read = (key: string) => ({ key, isChange: false });
const change = (key: string) => ({ key, isChange: true });
const thrown = (code: string) => expect.objectContaining({ code, retryAfterSeconds: 1 });

describe("turns", () => {
  it("are so many for each key, and are another's again once they are left", () => {
    const some = turns();
    const first = some.take(read("a"));
    some.take(change("a"));
    expect(() => some.take(change("a"))).toThrow(thrown("rate_limited"));
    first.leave();
    first.leave();
    some.take(read("a"));
    expect(() => some.take(read("a"))).toThrow(thrown("rate_limited"));
  });

  it("are so many in all, of which some are kept for changes", () => {
    const some = turns();
    for (const key of ["a", "b", "c"]) some.take(read(key));
    expect(() => some.take(read("d"))).toThrow(thrown("unavailable"));
    for (const key of ["d", "e"]) some.take(change(key));
    expect(() => some.take(change("f"))).toThrow(thrown("unavailable"));
  });

  it("are left while somebody sends, and taken again for what follows", async () => {
    const some = turns();
    const slow = some.take(change("a"));
    const sending: ((body: string) => void)[] = [];
    const sent = slow.without(new Promise<string>((resolve) => sending.push(resolve)));
    const others = [some.take(change("a")), some.take(change("a"))];
    others[0]?.leave();
    sending[0]?.("body");
    expect(await sent).toBe("body");
    expect(() => some.take(change("a"))).toThrow(thrown("rate_limited"));
    slow.leave();
    some.take(change("a"));
  });

  it("of somebody who never comes to an end are not held, nor counted twice", async () => {
    const some = turns();
    const broken = some.take(change("a"));
    await expect(broken.without(Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    broken.leave();
    some.take(change("a"));
    some.take(change("a"));
    const late = turns();
    const kept = late.take(change("b"));
    const sent = kept.without(Promise.resolve(1));
    late.take(change("b"));
    late.take(change("b"));
    await expect(sent).rejects.toThrow(thrown("rate_limited"));
    kept.leave();
    expect(() => late.take(change("b"))).toThrow(thrown("rate_limited"));
  });
});
