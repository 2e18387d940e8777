import { countNotifications, listNotifications, listNotificationsInput } from "@/features/mail";
import { adminProcedure, portalProcedure, router } from "../init";

// The same for admins and for clients' people: to each what was written to it.

export const adminNotificationsRouter = router({
  count: adminProcedure.query(({ ctx }) => countNotifications(ctx)),
  list: adminProcedure.input(listNotificationsInput).query(({ ctx, input }) => listNotifications(ctx, input)),
});

export const portalNotificationsRouter = router({
  count: portalProcedure.query(({ ctx }) => countNotifications(ctx)),
  list: portalProcedure
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
});
