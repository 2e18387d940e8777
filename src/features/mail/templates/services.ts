import { z } from "zod";
import type { MemberArea } from "@/core/actor";
import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import type { Values } from "../domain/wording";
import { moneyObject } from "./format";
import { ACTION_ID, ORDER_ID, SERVICE } from "./samples";
import { type Language, line, template, type Words } from "./template";

const serviceObject = z.object({
  id: line,
  product: z.object({ name: line }),
  label: line.nullish(),
  customerName: line.nullish(),
  statusReason: z.string().nullish(),
  suspendedBy: line.nullish(),
  recurring: moneyObject,
  periodEnd: z.iso.datetime().nullish(),
});

const AREA: MemberArea = "orders";
type ServiceObject = z.output<typeof serviceObject>;

const nameOf = ({ label, product }: ServiceObject) => label || product.name;

function serviceValues(service: ServiceObject, { t, f }: Language): Values {
  return {
    service: nameOf(service),
    product: service.product.name,
    customer: service.customerName ? t("forCustomer", { customer: service.customerName }) : "",
    reason: reasonOf(service, t),
    price: f.money(service.recurring),
    period_end: service.periodEnd ? f.day(service.periodEnd) : "",
  };
}

/** What somebody has written, or in the product's words what the renewals give as theirs: debts. */
function reasonOf({ statusReason, suspendedBy }: ServiceObject, t: Words): string {
  if (statusReason !== "overdue") return statusReason ?? "";
  return t("debts", { goes: suspendedBy ? "on" : "no_more" });
}

const servicePath = ({ id }: ServiceObject) => ({ path: `/portal/services/${id}` });

/** A mail about something that has happened to a service. */
function serviceMail(type: MailType, event: EventType) {
  return template({
    type,
    event,
    payload: serviceObject,
    // A reseller that holds a service back itself knows it.
    to: ({ suspendedBy }) =>
      event === "service.suspended" && suspendedBy === "reseller" ? null : { kind: "client", area: AREA },
    values: serviceValues,
    quotes: ["reason"],
    link: servicePath,
    sample: SERVICE,
  });
}

/** What became active together of an order: one mail, whether that is one service or many. */
const activated = z.object({
  /** The order's. */
  id: line,
  count: z.number().int().positive(),
  /** The first of them. */
  services: z.array(serviceObject).min(1),
  waiting: z.number().int(),
  failed: z.number().int(),
});

export const serviceActivated = template({
  type: "service_activated",
  event: "services.activated",
  payload: activated.transform(({ count, services: [first] }) => ({ count, first: first as ServiceObject })),
  to: ({ count }) => (count === 1 ? { kind: "client", area: AREA } : null),
  values: ({ first }, language) => serviceValues(first, language),
  quotes: ["reason"],
  link: ({ first }) => servicePath(first),
  sample: { id: ORDER_ID, count: 1, services: [SERVICE], waiting: 0, failed: 0 },
});

export const servicesActivated = template({
  type: "services_activated",
  event: "services.activated",
  payload: activated,
  to: ({ count }) => (count > 1 ? { kind: "client", area: AREA } : null),
  values: ({ count, services, waiting, failed }, { t, f }) => ({
    count: f.count(count),
    services: services.map((service) => `\u2022 ${listed(service)}`).join("\n"),
    more: count > services.length ? t("moreServices", { count: count - services.length }) : "",
    missing: waiting + failed > 0 ? t("missingServices", { count: waiting + failed }) : "",
  }),
  link: ({ id }) => ({ path: `/portal/orders/${id}` }),
  sample: {
    id: ORDER_ID,
    count: 22,
    services: [SERVICE, { ...SERVICE, label: "web-02.hallig.example" }],
    waiting: 1,
    failed: 0,
  },
});

/** "Cloud Server M (web-01.hallig.example)". */
function listed({ product, label }: ServiceObject): string {
  return label ? `${product.name} (${label})` : product.name;
}

export const serviceSuspended = serviceMail("service_suspended", "service.suspended");
export const serviceUnsuspended = serviceMail("service_unsuspended", "service.unsuspended");
export const serviceRenewed = serviceMail("service_renewed", "service.renewed");
export const serviceChanged = serviceMail("service_changed", "service.changed");
export const serviceCancelled = serviceMail("service_cancelled", "service.cancelled");
export const serviceTerminated = serviceMail("service_terminated", "service.terminated");

export const provisioningFailed = template({
  type: "provisioning_failed",
  event: "provisioning.failed",
  payload: z.object({ id: line, action: line, service: line, client: line, error: z.string() }),
  to: () => ({ kind: "provider" }),
  values: ({ action, service, client, error }, { t }) => ({
    action: t("provisioningAction", { action }),
    service,
    client,
    error,
  }),
  quotes: ["error"],
  link: () => ({ path: "/admin/provisioning?state=failed" }),
  sample: {
    id: ACTION_ID,
    action: "create",
    service: "Cloud Server M",
    client: "Hallig Funk GmbH",
    error: "The provisioning system answered 503.",
  },
});
