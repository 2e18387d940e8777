import { expect, it } from "vitest";
import { SHOWN_EVENT_TYPES } from "@/features/activity";
import { EVENT_GROUPS, typesOf } from "./event-groups";

it("have every type that can be chosen, once", () => {
  const grouped = EVENT_GROUPS.flatMap((group) => typesOf(group, SHOWN_EVENT_TYPES));
  expect(grouped.sort()).toEqual([...SHOWN_EVENT_TYPES].sort());
});
