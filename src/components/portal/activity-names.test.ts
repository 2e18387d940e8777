import { expect, it } from "vitest";
import messages from "@/messages/en/portal.json";
import { actionKey, OWN_ACTIONS } from "./activity-names";

it.each(OWN_ACTIONS)("%s has words", (action) => {
  expect(Object.keys(messages.activity.actions)).toContain(actionKey(action));
});
