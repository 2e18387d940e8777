import { expect, it } from "vitest";
import { TEMPLATES } from ".";
import { NOBODY } from "./template";

function letterOf(type: "service_suspended" | "service_terminated", more: object): string | undefined {
  const { sample, prepare } = TEMPLATES[type];
  const prepared = prepare({ ...(sample as object), ...more }, { locale: "en", brand: NOBODY });
  return prepared ? JSON.stringify(prepared.letter) : undefined;
}

it("says nothing of a suspension to the reseller that asked for it", () => {
  expect(letterOf("service_suspended", { suspendedBy: "reseller" })).toBeUndefined();
  expect(letterOf("service_suspended", {})).toBeDefined();
});

it("tells who is held back for debts why, and that the service goes on by itself, until it has ended", () => {
  const held = letterOf("service_suspended", { suspendedBy: "overdue", statusReason: "overdue" });
  expect(held).toContain("An invoice has not been paid. The service goes on by itself");
  const ended = letterOf("service_terminated", { suspendedBy: null, statusReason: "overdue" });
  expect(ended).toContain("An invoice has not been paid.");
  expect(ended).not.toMatch(/goes on|overdue/);
});
