import { getClient, getClientInput, listClients, listClientsInput } from "@/features/identity";
import { adminProcedure, router } from "../../init";

export const adminClientsRouter = router({
  list: adminProcedure.input(listClientsInput).query(({ ctx, input }) => listClients(ctx, input)),
  get: adminProcedure.input(getClientInput).query(({ ctx, input }) => getClient(ctx, input)),
});
