import { describe, expect, it } from "vitest";
import { ACTIONS } from "@/features/activity";
import messages from "@/messages/en/admin.json";

/** The text under a dotted key. */
function textAt(root: unknown, key: string): unknown {
  return key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], root);
}

describe("every action of the activity log", () => {
  it.each(ACTIONS)("%s has its words in the log and in the filter", (action) => {
    expect(textAt(messages.activity.actions, action)).toBeTypeOf("string");
    expect(textAt(messages.activity.filterActions, action)).toBeTypeOf("string");
  });
});
