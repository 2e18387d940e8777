"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/adapters/trpc/client";
import type { PaletteContent, PaletteGroup, PaletteKind, PaletteRow } from "./types";

/** As many of each kind as the palette shows. */
const SHOWN = 5;

/** Shorter than this finds everything, and so nothing. */
export const LEAST_TYPED = 2;

type Find = { kind: PaletteKind; query: object; rows: (data: never) => PaletteRow[] };

/** Objects by what is typed, by the lists of the area: each verb decides what this person may see. All in one request. */
export function useFound({ area, kinds }: PaletteContent, typed: string) {
  const trpc = useTRPC();
  const q = typed.slice(0, 60);
  const asked = q.length >= LEAST_TYPED;
  const finds = (area === "admin" ? adminFinds(trpc, q) : portalFinds(trpc, q)).filter(({ kind }) =>
    kinds.includes(kind),
  );
  const results = useQueries({
    queries: finds.map(({ query }) => ({ ...(query as { queryKey: readonly unknown[] }), enabled: asked })),
  });
  const groups: PaletteGroup[] = finds.map(({ kind, rows }, index) => ({
    name: kind,
    rows: asked && results[index]?.data ? rows(results[index].data as never) : [],
  }));
  return {
    groups: groups.filter(({ rows }) => rows.length > 0),
    isPending: asked && results.some(({ isLoading }) => isLoading),
    isError: results.some(({ isError }) => isError),
  };
}

type Trpc = ReturnType<typeof useTRPC>;
type Order = {
  id: string;
  number: string | number;
  client: { name: string };
  customer: { name: string } | null;
};
type Service = {
  id: string;
  label: string | null;
  product: { name: string };
  clientName: string;
  customerName: string | null;
};
type Invoice = { id: string; number: string; client: { name: string } };
type Ticket = { id: string; number: string; subject: string };

const row = (path: string, id: string, label: string, hint?: string | null): PaletteRow => ({
  key: id,
  href: `${path}/${id}`,
  label,
  ...(hint && { hint }),
});

/** A list's items as rows. */
function of<Item>(kind: PaletteKind, query: object, toRow: (item: Item) => PaletteRow): Find {
  return { kind, query, rows: (data: { items: Item[] }) => data.items.map(toRow) } as Find;
}

function adminFinds(trpc: Trpc, q: string): Find[] {
  const asked = { q, limit: SHOWN };
  const { admin } = trpc;
  return [
    of<{ id: string; businessName: string; email: string }>(
      "resellers",
      admin.resellers.list.queryOptions(asked),
      (one) => row("/admin/resellers", one.id, one.businessName, one.email),
    ),
    of<{ id: string; name: string; email: string }>(
      "clients",
      admin.clients.list.queryOptions(asked),
      (one) => row("/admin/clients", one.id, one.name, one.email),
    ),
    of<Order>("orders", admin.orders.list.queryOptions(asked), (one) =>
      row("/admin/orders", one.id, `#${one.number}`, one.client.name),
    ),
    of<Service>("services", admin.services.list.queryOptions(asked), (one) =>
      row("/admin/services", one.id, one.label ?? one.product.name, one.clientName),
    ),
    of<Invoice>("invoices", admin.invoices.list.queryOptions(asked), (one) =>
      row("/admin/invoices", one.id, one.number, one.client.name),
    ),
    of<Ticket>("tickets", admin.tickets.list.queryOptions(asked), (one) =>
      row("/admin/tickets", one.id, one.subject, one.number),
    ),
  ];
}

function portalFinds(trpc: Trpc, q: string): Find[] {
  const asked = { q, limit: SHOWN };
  const { portal } = trpc;
  return [
    of<{ id: string; name: string; email: string }>(
      "customers",
      portal.customers.list.queryOptions(asked),
      (one) => row("/portal/customers", one.id, one.name, one.email),
    ),
    of<Order>("orders", portal.orders.list.queryOptions(asked), (one) =>
      row("/portal/orders", one.id, `#${one.number}`, one.customer?.name),
    ),
    of<Service>("services", portal.services.list.queryOptions(asked), (one) =>
      row("/portal/services", one.id, one.label ?? one.product.name, one.customerName),
    ),
    of<Invoice>("invoices", portal.billing.invoices.queryOptions(asked), (one) =>
      row("/portal/invoices", one.id, one.number),
    ),
    of<Ticket>("tickets", portal.tickets.list.queryOptions(asked), (one) =>
      row("/portal/tickets", one.id, one.subject, one.number),
    ),
  ];
}
