import { router } from "./init";
import { accountRouter } from "./routers/account";
import { adminActivityRouter } from "./routers/admin/activity";
import { adminApplicationsRouter } from "./routers/admin/applications";
import { adminCatalogRouter } from "./routers/admin/catalog";
import { adminClientsRouter } from "./routers/admin/clients";
import { adminCustomersRouter } from "./routers/admin/customers";
import { adminInvoicesRouter } from "./routers/admin/invoices";
import { adminOrdersRouter } from "./routers/admin/orders";
import { adminPaymentsRouter } from "./routers/admin/payments";
import { adminReportsRouter } from "./routers/admin/reports";
import { adminResellersRouter } from "./routers/admin/resellers";
import { adminServicesRouter } from "./routers/admin/services";
import { adminSettingsRouter } from "./routers/admin/settings";

/** Every procedure: `admin.<noun>.<verb>` and `portal.<noun>.<verb>`, one file a noun in routers/. */
export const appRouter = router({
  account: accountRouter,
  admin: router({
    activity: adminActivityRouter,
    applications: adminApplicationsRouter,
    catalog: adminCatalogRouter,
    clients: adminClientsRouter,
    customers: adminCustomersRouter,
    invoices: adminInvoicesRouter,
    orders: adminOrdersRouter,
    payments: adminPaymentsRouter,
    reports: adminReportsRouter,
    resellers: adminResellersRouter,
    services: adminServicesRouter,
    settings: adminSettingsRouter,
  }),
  portal: router({}),
});

export type AppRouter = typeof appRouter;
