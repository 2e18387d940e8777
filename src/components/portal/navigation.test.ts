import { describe, expect, it } from "vitest";
import { mayClient, type Permission } from "@/core/access";
import { type ClientActor, MEMBER_AREAS, type MemberAreas, type ResellerStatus } from "@/core/actor";
import messages from "@/messages/en/portal.json";
import { portalNavigation } from "./navigation";

/** What the verb behind each page asks for. */
const NEEDS: Record<string, Permission> = {
  "/portal": "order:read",
  "/portal/order": "catalog:read",
  "/portal/orders": "order:read",
  "/portal/cart": "order:create",
  "/portal/resale": "resale:read",
  "/portal/brand": "brand:read",
  "/portal/services": "service:read",
  "/portal/customers": "customer:read",
  "/portal/invoices": "invoice:read",
  "/portal/balance": "balance:read",
  "/portal/payment-methods": "invoice:read",
  "/portal/billing-details": "billing_profile:read",
  "/portal/renewals": "renewal:forecast",
  "/portal/api-keys": "api_key:read",
  "/portal/webhooks": "webhook:read",
  "/portal/request-logs": "request_log:read",
  "/portal/tickets": "ticket:read",
  "/portal/people": "member:read",
  "/portal/activity": "activity:read",
  "/portal/apply": "application:submit",
};

const actor = (areas: MemberAreas, resellerStatus: ResellerStatus | null = "active"): ClientActor => ({
  kind: "client",
  userId: "u",
  label: "Bo",
  clientId: "c",
  resellerStatus,
  areas,
  programEnabled: true,
});
const pagesOf = (who: ClientActor) =>
  portalNavigation(who, (key) => key).flatMap(({ items }) => items.map(({ href }) => href));

/** Every set of areas, and an owner's. */
const sets: MemberAreas[] = ["all"];
for (let bits = 0; bits < 2 ** MEMBER_AREAS.length; bits++) {
  sets.push(MEMBER_AREAS.filter((_, index) => bits & (1 << index)));
}

describe("the portal's navigation", () => {
  it("offers nobody a page whose verb refuses, and everybody all that it may see", () => {
    for (const status of ["active", "suspended", "inactive", null] as const) {
      for (const areas of sets) {
        const who = actor(areas, status);
        const pages = pagesOf(who);
        const isOffered = (page: string) => pages.includes(page);
        const applies = status === null;
        for (const [page, permission] of Object.entries(NEEDS)) {
          const expected = mayClient(who, permission) && (page !== "/portal/apply" || applies);
          expect({ status, areas, page, offered: isOffered(page) }).toEqual({
            status,
            areas,
            page,
            offered: expected,
          });
        }
        expect(pages.filter((page) => !NEEDS[page])).toEqual([]);
      }
    }
  });

  it("leaves a member without areas what the company sells and runs, and its tickets", () => {
    expect(pagesOf(actor([]))).toEqual([
      "/portal",
      "/portal/order",
      "/portal/orders",
      "/portal/services",
      "/portal/customers",
      "/portal/resale",
      "/portal/brand",
      "/portal/tickets",
    ]);
  });

  it("has a word for every page", () => {
    portalNavigation(actor("all"), (key) => {
      expect(Object.keys(messages.nav)).toContain(key);
      return key;
    });
  });

  it("has no group without a page in it", () => {
    for (const areas of sets) {
      for (const { items } of portalNavigation(actor(areas), (key) => key)) expect(items).not.toEqual([]);
    }
  });
});
