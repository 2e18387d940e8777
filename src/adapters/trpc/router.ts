import { router } from "./init";
import { adminActivityRouter } from "./routers/admin/activity";
import { adminApiKeysRouter } from "./routers/admin/api-keys";
import { adminApplicationsRouter } from "./routers/admin/applications";
import { adminCatalogRouter } from "./routers/admin/catalog";
import { adminClientsRouter } from "./routers/admin/clients";
import { adminCustomersRouter } from "./routers/admin/customers";
import { adminInvoicesRouter } from "./routers/admin/invoices";
import { adminJobsRouter } from "./routers/admin/jobs";
import { adminLedgerRouter } from "./routers/admin/ledger";
import { adminMailRouter } from "./routers/admin/mail";
import { adminOrdersRouter } from "./routers/admin/orders";
import { adminPaymentsRouter } from "./routers/admin/payments";
import { adminPricesRouter } from "./routers/admin/prices";
import { adminProvisioningRouter } from "./routers/admin/provisioning";
import { adminRenewalsRouter } from "./routers/admin/renewals";
import { adminReportsRouter } from "./routers/admin/reports";
import { adminRequestLogsRouter } from "./routers/admin/request-logs";
import { adminResellersRouter } from "./routers/admin/resellers";
import { adminServicesRouter } from "./routers/admin/services";
import { adminSettingsRouter } from "./routers/admin/settings";
import { adminTicketsRouter } from "./routers/admin/tickets";
import { adminViewsRouter } from "./routers/admin/views";
import { adminNotificationsRouter, portalNotificationsRouter } from "./routers/notifications";
import { portalAccountRouter } from "./routers/portal/account";
import { portalActivityRouter } from "./routers/portal/activity";
import { portalApiKeysRouter } from "./routers/portal/api-keys";
import { portalBillingRouter } from "./routers/portal/billing";
import { portalBrandRouter } from "./routers/portal/brand";
import { portalCartRouter } from "./routers/portal/cart";
import { portalCatalogueRouter } from "./routers/portal/catalogue";
import { portalCustomersRouter } from "./routers/portal/customers";
import { portalDashboardRouter } from "./routers/portal/dashboard";
import { portalOrdersRouter } from "./routers/portal/orders";
import { portalPeopleRouter } from "./routers/portal/people";
import { portalRenewalsRouter } from "./routers/portal/renewals";
import { portalRequestLogsRouter } from "./routers/portal/request-logs";
import { portalResaleRouter } from "./routers/portal/resale";
import { portalServicesRouter } from "./routers/portal/services";
import { portalTicketsRouter } from "./routers/portal/tickets";
import { portalViewsRouter } from "./routers/portal/views";
import { portalWebhooksRouter } from "./routers/portal/webhooks";

/** Every procedure: `admin.<noun>.<verb>` and `portal.<noun>.<verb>`, one file a noun in routers/. */
export const appRouter = router({
  admin: router({
    activity: adminActivityRouter,
    apiKeys: adminApiKeysRouter,
    applications: adminApplicationsRouter,
    catalog: adminCatalogRouter,
    clients: adminClientsRouter,
    customers: adminCustomersRouter,
    invoices: adminInvoicesRouter,
    jobs: adminJobsRouter,
    mail: adminMailRouter,
    notifications: adminNotificationsRouter,
    orders: adminOrdersRouter,
    payments: adminPaymentsRouter,
    ledger: adminLedgerRouter,
    prices: adminPricesRouter,
    provisioning: adminProvisioningRouter,
    renewals: adminRenewalsRouter,
    reports: adminReportsRouter,
    requestLogs: adminRequestLogsRouter,
    resellers: adminResellersRouter,
    services: adminServicesRouter,
    settings: adminSettingsRouter,
    tickets: adminTicketsRouter,
    views: adminViewsRouter,
  }),
  portal: router({
    account: portalAccountRouter,
    activity: portalActivityRouter,
    apiKeys: portalApiKeysRouter,
    billing: portalBillingRouter,
    cart: portalCartRouter,
    catalogue: portalCatalogueRouter,
    customers: portalCustomersRouter,
    dashboard: portalDashboardRouter,
    notifications: portalNotificationsRouter,
    orders: portalOrdersRouter,
    people: portalPeopleRouter,
    renewals: portalRenewalsRouter,
    requestLogs: portalRequestLogsRouter,
    resale: portalResaleRouter,
    brand: portalBrandRouter,
    services: portalServicesRouter,
    tickets: portalTicketsRouter,
    views: portalViewsRouter,
    webhooks: portalWebhooksRouter,
  }),
});

export type AppRouter = typeof appRouter;
