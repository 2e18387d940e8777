import { describe, expect, it, vi } from "vitest";
import { patientFetch } from "./patient-fetch";

const page = new URL("https://panel.example/portal/orders?q=vps&_rsc=1a2b");
const reading = { headers: { rsc: "1" } };
const offline = () => Promise.reject(new TypeError("Failed to fetch"));

/** A patient fetch over answers that come one after the other. */
function over(...answers: (() => Promise<Response>)[]) {
  const left = new AbortController();
  const plain = vi.fn<typeof fetch>(() => (answers.shift() ?? offline)());
  const rested: number[] = [];
  const rest = async (ms: number) => {
    rested.push(ms);
    if (rested.length > 20) left.abort();
  };
  const shown = () => "/portal/orders?q=vps";
  return { plain, rested, left, fetch: patientFetch(plain, { shown, rest, left: left.signal }) };
}

const answer = (status: number) => async () => new Response("flight", { status });

describe("patientFetch", () => {
  it("reads the page that is shown until the network and the server are back", async () => {
    const { fetch, plain, rested } = over(offline, answer(503), offline, answer(502), offline, answer(200));
    const response = await fetch(page, reading);
    expect(await response.text()).toBe("flight");
    expect(plain).toHaveBeenCalledTimes(6);
    expect(rested).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
  });

  it("tries again when an answer breaks off within its body", async () => {
    const broken = async () =>
      new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError("network error")) }));
    const { fetch } = over(broken, answer(200));
    expect(await (await fetch(page, reading)).text()).toBe("flight");
  });

  it("keeps the address of the answer, by which the router knows where it was led", async () => {
    const led = Object.defineProperties(new Response("sign in"), {
      url: { value: "https://panel.example/sign-in" },
      redirected: { value: true },
    });
    const { fetch } = over(async () => led);
    expect(await fetch(page, reading)).toMatchObject({
      url: "https://panel.example/sign-in",
      redirected: true,
    });
  });

  it("hands on what the server refuses", async () => {
    const { fetch, plain } = over(answer(404));
    expect((await fetch(page, reading)).status).toBe(404);
    expect(plain).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["an action", page, { method: "POST", headers: { "next-action": "7f" } }],
    ["a POST of flight data", page, { method: "POST", headers: { rsc: "1" } }],
    ["another page", new URL("https://panel.example/portal?_rsc=1"), reading],
    ["the same page with another search", new URL("https://panel.example/portal/orders?q=ssd"), reading],
    ["a page ahead of time", page, { headers: { rsc: "1", "next-router-prefetch": "1" } }],
    ["any other request", "/portal/orders?q=vps", undefined],
  ])("does not wait for %s", async (_name, input, init) => {
    const { fetch, plain } = over(offline, answer(200));
    await expect(fetch(input, init)).rejects.toThrow("Failed to fetch");
    expect(plain).toHaveBeenCalledTimes(1);
  });

  it("stops once nobody looks, and when the router gave the reading up", async () => {
    const gone = over();
    await expect(gone.fetch(page, reading)).rejects.toThrow("Failed to fetch");
    expect(gone.rested).toHaveLength(21);
    const dropped = over();
    const signal = AbortSignal.abort();
    await expect(dropped.fetch(page, { ...reading, signal })).rejects.toThrow("Failed to fetch");
    expect(dropped.plain).toHaveBeenCalledTimes(1);
  });
});
