import { getService, listServices, listServicesInput, serviceIdInput } from "@/features/services";
import { defineList } from "../list-route";
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
    filters: { status, customer, order, q },
    item: serviceSchema,
    run: (ctx, filters, page) => listServices(ctx, { ...filters, ...page }),
    present: presentService,
  }),
  defineRoute({
    method: "GET",
    path: "/services/{id}",
    name: "getService",
    scope: "services:read",
    tag: "Services",
    summary: "One service",
    params: serviceIdInput,
    response: serviceSchema,
    run: ({ ctx, params }) => getService(ctx, params),
    present: presentService,
  }),
];
