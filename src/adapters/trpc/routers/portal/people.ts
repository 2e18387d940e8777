import { listOwnClients, listPeople } from "@/features/identity";
import { portalProcedure, router } from "../../init";

export const portalPeopleRouter = router({
  list: portalProcedure.query(({ ctx }) => listPeople(ctx, {})),
  /** The clients that the person itself belongs to. */
  ownClients: portalProcedure.query(({ ctx }) => listOwnClients(ctx)),
});
