import { z } from "zod";
import {
  archiveCustomer,
  createCustomer,
  createCustomerInput,
  customerIdInput,
  getCustomer,
  listCustomersInput,
  listPlainCustomers,
  updateCustomer,
  updateCustomerInput,
} from "@/features/customers";
import { defineList, externalIdFilter } from "../list-route";
import { customerSchema, presentCustomer } from "../presenters/customers";
import { defineRoute } from "../route";

/** The verb's fields under the API's names. */
function bodyFields<T extends { externalId: z.ZodType }>({ externalId, ...rest }: T) {
  return { ...rest, external_id: externalId as T["externalId"] };
}

// The language is for the portal: the API has no word for it.
const { locale: _created, ...createShape } = createCustomerInput.shape;
const createBody = z.strictObject(bodyFields(createShape)).meta({ id: "CustomerCreate" });

const { id: _id, locale: _updated, ...updateShape } = updateCustomerInput.shape;
const updateBody = z.strictObject(bodyFields(updateShape)).meta({
  id: "CustomerUpdate",
  description: "Only what is named changes; null clears a field.",
});

const tag = "Customers";
const { status, q } = listCustomersInput.shape;

export const customerRoutes = [
  defineList({
    path: "/customers",
    name: "listCustomers",
    scope: "customers:read",
    tag,
    summary: "Your customers",
    description:
      "Those you sell to. They have no account here and never see your prices. `q` looks in name, e-mail, company and your own id.",
    filters: { q },
    anyOf: { status: status.unwrap(), external_id: externalIdFilter },
    createdRange: true,
    item: customerSchema,
    run: (ctx, { q, among: { external_id: externalId, ...among } }, page) =>
      listPlainCustomers(ctx, { q, among: { ...among, externalId }, ...page }),
    present: presentCustomer,
  }),
  defineRoute({
    method: "POST",
    path: "/customers",
    name: "createCustomer",
    scope: "customers:write",
    tag,
    summary: "Create a customer",
    description: "An `external_id` names it in your own system, and can be taken once.",
    errors: ["duplicate_external_id"],
    status: 201,
    body: createBody,
    response: customerSchema,
    idempotent: "verb",
    run: ({ ctx, body: { external_id, ...rest }, keep }) =>
      createCustomer(ctx, { ...rest, externalId: external_id }, keep),
    present: presentCustomer,
  }),
  defineRoute({
    method: "GET",
    path: "/customers/{id}",
    name: "getCustomer",
    scope: "customers:read",
    tag,
    summary: "One customer",
    description: "Archived ones can still be read.",
    params: customerIdInput,
    response: customerSchema,
    run: ({ ctx, params }) => getCustomer(ctx, params),
    present: presentCustomer,
  }),
  defineRoute({
    method: "PATCH",
    path: "/customers/{id}",
    name: "updateCustomer",
    scope: "customers:write",
    tag,
    summary: "Change a customer",
    description:
      "Only what the body names changes; null clears a field. An archived customer cannot be changed.",
    errors: ["duplicate_external_id", "state_conflict"],
    params: customerIdInput,
    body: updateBody,
    response: customerSchema,
    idempotent: "verb",
    run: ({ ctx, params, body: { external_id, ...rest }, keep, expect }) =>
      updateCustomer(ctx, { ...params, ...rest, externalId: external_id }, keep, expect),
    present: presentCustomer,
  }),
  defineRoute({
    method: "DELETE",
    path: "/customers/{id}",
    name: "archiveCustomer",
    scope: "customers:write",
    tag,
    summary: "Archive a customer",
    errors: ["state_conflict"],
    description: "Answers 409 while one of its services runs. Orders and invoices stay.",
    params: customerIdInput,
    response: customerSchema,
    run: ({ ctx, params, expect }) => archiveCustomer(ctx, params, undefined, expect),
    present: presentCustomer,
  }),
];
