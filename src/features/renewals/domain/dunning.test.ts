import { describe, expect, it } from "vitest";
import { chargeDue, type DoneStep, reminderDue, suspendsAt, terminatesAt } from "./dunning";

const RULES = {
  startsOn: null,
  leadDays: 14,
  remindBeforeDays: [3, 7],
  remindAfterDays: [1, 7],
  chargeBeforeDays: 1,
  warnCardDays: 30,
  suspendAfterDays: 10,
  terminateAfterDays: 40,
};
const at = (day: string) => new Date(`2026-${day}T10:00:00Z`);
const INVOICE = { issuedAt: at("03-01"), dueAt: at("03-15") };
const done = (step: string, dayOffset: number, day: string, subject = "invoice"): DoneStep => ({
  step,
  dayOffset,
  subject,
  at: at(day),
});

describe("reminders", () => {
  it.each([
    ["03-07", [], null],
    ["03-08", [], "before_7"],
    ["03-12", [done("before_7", -7, "03-08")], "before_3"],
    // Only the latest of what was missed.
    ["03-13", [], "before_3"],
    ["03-13", [done("before_3", -3, "03-13")], null],
    // Nobody is told what is to come after it has come.
    ["03-15", [], null],
    ["03-16", [done("before_3", -3, "03-12")], "after_1"],
    ["03-30", [], "after_7"],
    ["03-30", [done("after_7", 7, "03-22")], null],
  ])("on %s after %j: %s", (day, steps, step) => {
    expect(reminderDue({ ...INVOICE, steps }, RULES, at(day))?.step ?? null).toBe(step);
  });

  it("are not sent for a day before the invoice was there", () => {
    const late = { issuedAt: at("03-13"), dueAt: at("03-15"), steps: [] };
    expect(reminderDue(late, RULES, at("03-14"))).toBeNull();
  });
});

it("asks for the saved method once, a day before it is due", () => {
  expect(chargeDue({ ...INVOICE, steps: [] }, RULES, at("03-13"))).toBe(false);
  expect(chargeDue({ ...INVOICE, steps: [] }, RULES, at("03-14"))).toBe(true);
  expect(chargeDue({ ...INVOICE, steps: [done("charge", -1, "03-14")] }, RULES, at("03-15"))).toBe(false);
});

describe("suspension", () => {
  const warned = { ...INVOICE, steps: [done("after_1", 1, "03-16")] };
  it("comes so many days after the due date", () => {
    expect(suspendsAt(warned, RULES, at("03-15"))).toEqual(at("03-25"));
  });
  it("never comes within the time that is paid for", () => {
    expect(suspendsAt(warned, RULES, at("04-02"))).toEqual(at("04-02"));
  });
  it("waits for a reminder that came late, and does not come without one", () => {
    expect(suspendsAt({ ...INVOICE, steps: [] }, RULES, at("03-15"))).toBeNull();
    const late = { ...INVOICE, steps: [done("after_7", 7, "04-20")] };
    expect(suspendsAt(late, RULES, at("03-15"))).toEqual(at("04-29"));
  });
  it("needs none where none is configured, and can be off", () => {
    const silent = { ...RULES, remindAfterDays: [] };
    expect(suspendsAt({ ...INVOICE, steps: [] }, silent, at("03-15"))).toEqual(at("03-25"));
    expect(suspendsAt(warned, { ...RULES, suspendAfterDays: null }, at("03-15"))).toBeNull();
  });
});

it("terminates as long after the suspension as configured, and only what was suspended", () => {
  const suspended = { ...INVOICE, steps: [done("suspend", 10, "04-01", "service")] };
  expect(terminatesAt(suspended, RULES, "service")).toEqual(at("05-01"));
  expect(terminatesAt(suspended, RULES, "other")).toBeNull();
  expect(terminatesAt(suspended, { ...RULES, terminateAfterDays: null }, "service")).toBeNull();
});
