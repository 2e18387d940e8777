import { expect, it } from "vitest";
import type { ClientActor } from "@/core/actor";
import messages from "@/messages/en/palette.json";
import { portalPalette } from "./palette";

const actor: ClientActor = {
  ...{ kind: "client", userId: "u", label: "Bo", clientId: "c" },
  ...{ resellerStatus: "active", areas: "all", programEnabled: true },
};
const paths = (who: Partial<ClientActor>) =>
  portalPalette({ ...actor, ...who }, (key) => key).actions.map(({ href }) => href);
const kinds = (who: Partial<ClientActor>) => portalPalette({ ...actor, ...who }, (key) => key).kinds;

it("offers nobody what a verb would refuse", () => {
  expect(paths({})).toEqual(["/portal/order", "/portal/customers/new", "/portal/tickets/new"]);
  expect(paths({ areas: [] })).toEqual(["/portal/tickets/new"]);
  expect(paths({ resellerStatus: "suspended" })).toEqual(["/portal/tickets/new"]);
  expect(paths({ resellerStatus: null })).not.toContain("/portal/customers/new");
  expect(kinds({})).toEqual(["customers", "orders", "services", "invoices", "tickets"]);
  expect(kinds({ areas: [] })).not.toContain("invoices");
  expect(kinds({ resellerStatus: null })).not.toContain("customers");
});

it("has a word for each of them", () => {
  const { kinds: all } = portalPalette(actor, (key) => {
    expect(Object.keys(messages.actions)).toContain(key);
    return key;
  });
  for (const kind of all) expect(Object.keys(messages.groups)).toContain(kind);
});
