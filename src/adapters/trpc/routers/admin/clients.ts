import {
  getClient,
  getClientInput,
  listClients,
  listClientsInput,
  listPeople,
  listPeopleInput,
} from "@/features/identity";
import { adminProcedure, router } from "../../init";

export const adminClientsRouter = router({
  list: adminProcedure.input(listClientsInput).query(({ ctx, input }) => listClients(ctx, input)),
  people: adminProcedure.input(listPeopleInput).query(({ ctx, input }) => listPeople(ctx, input)),
  get: adminProcedure.input(getClientInput).query(({ ctx, input }) => getClient(ctx, input)),
});
