import { z } from "zod";
import type { MemberArea } from "@/core/actor";
import type { EventType } from "@/features/activity";
import type { MailType } from "../domain/mail-types";
import { date, money, moneyObject } from "./format";
import { ACTION_ID, SERVICE } from "./samples";
import { line, template } from "./template";

const serviceObject = z.object({
  id: line,
  product: z.object({ name: line }),
  label: line.nullish(),
  customerName: line.nullish(),
  statusReason: z.string().nullish(),
  suspendedBy: z.enum(["provider", "reseller"]).nullish(),
  recurring: moneyObject,
  periodEnd: z.iso.datetime().nullish(),
});

const AREA: MemberArea = "orders";

/** A mail about something that has happened to a service. */
function serviceMail(type: MailType, event: EventType) {
  return template({
    type,
    event,
    payload: serviceObject,
    // A reseller that holds a service back itself knows it.
    to: ({ suspendedBy }) =>
      event === "service.suspended" && suspendedBy === "reseller" ? null : { kind: "client", area: AREA },
    values: (service, { t }) => ({
      service: service.label || service.product.name,
      product: service.product.name,
      customer: service.customerName ? t("forCustomer", { customer: service.customerName }) : "",
      reason: service.statusReason ?? "",
      price: money(service.recurring),
      period_end: service.periodEnd ? date(service.periodEnd) : "",
    }),
    quotes: ["reason"],
    link: ({ id }) => ({ path: `/portal/services/${id}` }),
    sample: SERVICE,
  });
}

export const serviceActivated = serviceMail("service_activated", "service.activated");
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
