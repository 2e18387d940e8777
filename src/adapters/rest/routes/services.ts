import { getService, listServices, listServicesInput, serviceIdInput } from "@/features/services";
import { defineList, externalIdFilter } from "../list-route";
import { presentService, serviceSchema } from "../presenters/services";
import { defineRoute } from "../route";

const { status, customer, order, q } = listServicesInput.shape;

export const serviceRoutes = [
  defineList({
    path: "/services",
    name: "listServices",
    scope: "services:read",
    tag: "Services",
    summary: "Your customers' services",
    description: "Each with its status, its paid period and what a renewal costs.",
    filters: { q },
    anyOf: {
      status: status.unwrap(),
      customer: customer.unwrap(),
      order: order.unwrap(),
      external_id: externalIdFilter,
    },
    createdRange: true,
    expand: ["customer", "order"],
    item: serviceSchema,
    run: (ctx, { q, among: { external_id: externalId, ...among } }, page) =>
      listServices(ctx, { q, among: { ...among, externalId }, ...page }),
    present: presentService,
  }),
  defineRoute({
    method: "GET",
    path: "/services/{id}",
    name: "getService",
    scope: "services:read",
    tag: "Services",
    summary: "One service",
    description: "With its options, its price and the period that is paid.",
    params: serviceIdInput,
    expand: ["customer", "order"],
    response: serviceSchema,
    run: ({ ctx, params }) => getService(ctx, params),
    present: presentService,
  }),
];
