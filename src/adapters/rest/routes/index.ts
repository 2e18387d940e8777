import { z } from "zod";
import { openApiDocument } from "../openapi/document";
import { type AnyRoute, definePublicRoute } from "../route";
import { apiKeyRoutes } from "./api-keys";
import { billingRoutes } from "./billing";
import { customerRoutes } from "./customers";
import { logRoutes } from "./logs";
import { meRoutes } from "./me";
import { orderRoutes } from "./orders";
import { productRoutes } from "./products";
import { serviceVerbRoutes } from "./service-verbs";
import { serviceRoutes } from "./services";
import { systemRoutes } from "./system";
import { webhookRoutes } from "./webhooks";

let document: unknown;

/** Every path of /api/v1, in the document's order. */
export const routes: readonly AnyRoute[] = [
  ...meRoutes,
  ...productRoutes,
  ...customerRoutes,
  ...orderRoutes,
  ...serviceRoutes,
  ...serviceVerbRoutes,
  ...billingRoutes,
  ...apiKeyRoutes,
  ...webhookRoutes,
  ...logRoutes,
  ...systemRoutes,
  definePublicRoute({
    path: "/openapi.json",
    name: "getOpenApi",
    tag: "System",
    summary: "This document",
    description:
      "OpenAPI 3.1, made from the schemas that requests are parsed by and answers are checked with.",
    response: z.looseObject({ openapi: z.string() }),
    run: async () => {
      document ??= openApiDocument(routes);
      return document;
    },
  }),
];
