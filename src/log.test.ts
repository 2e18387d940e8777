import { expect, it } from "vitest";
import { currentRequestId, logAs } from "./log";

it("what is begun within a request belongs to it, whatever is done beside it", async () => {
  const later = (id: string) =>
    logAs({ requestId: id }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return currentRequestId();
    });
  expect(await Promise.all([later("req_a"), later("req_b")])).toEqual(["req_a", "req_b"]);
  expect(currentRequestId()).toBeUndefined();
});
