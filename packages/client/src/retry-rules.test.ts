import { describe, expect, it } from "vitest";
import { isRepeatable, retryAfterMs, waitMs } from "./retry-rules.js";

describe("Retry-After", () => {
  const read = (headers: Record<string, string>) => retryAfterMs(new Headers(headers));

  it("is read as seconds", () => {
    expect(read({ "retry-after": "7" })).toBe(7_000);
    expect(read({ "retry-after": "0" })).toBe(0);
  });

  it("is read as a date, by the clock of who sent it", () => {
    const date = "Fri, 27 Nov 2026 12:00:00 GMT";
    expect(read({ "retry-after": "Fri, 27 Nov 2026 12:00:09 GMT", date })).toBe(9_000);
    expect(read({ "retry-after": "Fri, 27 Nov 2026 11:59:00 GMT", date })).toBe(0);
    const soon = new Date(Date.now() + 5_000).toUTCString();
    expect(read({ "retry-after": soon })).toBeGreaterThan(3_000);
  });

  it("is passed over when it says nothing", () => {
    for (const value of ["", "soon", "-1s"]) expect(read({ "retry-after": value })).toBeUndefined();
    expect(read({})).toBeUndefined();
  });
});

describe("the wait", () => {
  it("doubles, up to 8 s, between half of it and all", () => {
    const bounds = [0, 1, 2, 5, 20].map((retry) =>
      [0, 1].map((random) => waitMs(retry, undefined, () => random)),
    );
    expect(bounds).toEqual([
      [125, 250],
      [250, 500],
      [500, 1_000],
      [4_000, 8_000],
      [4_000, 8_000],
    ]);
  });

  it("is never shorter than was asked for", () => {
    expect(waitMs(0, 3_000, () => 0)).toBe(3_000);
    expect(waitMs(0, 3_000, () => 1)).toBe(3_250);
    expect(waitMs(0, 0, () => 0)).toBe(125);
  });
});

it("repeats a POST or PATCH by its Idempotency-Key alone", () => {
  const keyed = new Headers({ "idempotency-key": "x" });
  for (const method of ["POST", "PATCH"]) {
    expect(isRepeatable(method, keyed)).toBe(true);
    expect(isRepeatable(method, new Headers())).toBe(false);
  }
  expect(["GET", "DELETE", "PUT"].map((method) => isRepeatable(method, new Headers()))).toEqual([
    true,
    true,
    false,
  ]);
});
