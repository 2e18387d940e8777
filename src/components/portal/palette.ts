import type { PaletteContent, PaletteKind, PaletteLink } from "@/components/palette/types";
import { mayClient, type Permission } from "@/core/access";
import type { ClientActor } from "@/core/actor";

const KINDS: [PaletteKind, Permission][] = [
  ["customers", "customer:read"],
  ["orders", "order:read"],
  ["services", "service:read"],
  ["invoices", "invoice:read"],
  ["tickets", "ticket:read"],
];

/** What this person finds and can begin by the palette: nothing whose verb would refuse it. */
export function portalPalette(
  actor: ClientActor,
  t: (key: "order" | "customer" | "ticket") => string,
): Pick<PaletteContent, "kinds" | "actions"> {
  const actions: [Permission, PaletteLink][] = [
    ["order:create", { href: "/portal/order", label: t("order") }],
    ["customer:write", { href: "/portal/customers/new", label: t("customer") }],
    ["ticket:write", { href: "/portal/tickets/new", label: t("ticket") }],
  ];
  return {
    kinds: KINDS.filter(([, permission]) => mayClient(actor, permission)).map(([kind]) => kind),
    actions: actions.filter(([permission]) => mayClient(actor, permission)).map(([, link]) => link),
  };
}
