import { describe, expect, it } from "vitest";
import { assertTransition } from "@/core/transitions";
import { statusAfter, TICKET_STATUSES, TICKET_TRANSITIONS } from "./ticket-states";

describe("a ticket", () => {
  it("waits for the side that has not written last, unless it is closed with it", () => {
    expect(statusAfter("client")).toBe("open");
    expect(statusAfter("provider")).toBe("answered");
    expect(statusAfter("provider", true)).toBe("closed");
  });

  it.each(TICKET_STATUSES)("that is %s does not become it again", (status) => {
    expect(() => assertTransition(TICKET_TRANSITIONS, "ticket", status, status)).toThrow(/cannot become/);
  });

  it("is opened again from closed, by either side", () => {
    expect(TICKET_TRANSITIONS.closed).toEqual(["open", "answered"]);
  });
});
