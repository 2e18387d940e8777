import { clientInput, getBillingProfile } from "@/features/billing";
import {
  getClient,
  getClientInput,
  listClients,
  listClientsInput,
  listCurrencies,
  listPeople,
  listPeopleInput,
} from "@/features/identity";
import { adminProcedure, router } from "../../init";

export const adminClientsRouter = router({
  list: adminProcedure.input(listClientsInput).query(({ ctx, input }) => listClients(ctx, input)),
  people: adminProcedure.input(listPeopleInput).query(({ ctx, input }) => listPeople(ctx, input)),
  billing: adminProcedure.input(clientInput).query(({ ctx, input }) => getBillingProfile(ctx, input)),
  currencies: adminProcedure.query(({ ctx }) => listCurrencies(ctx)),
  get: adminProcedure.input(getClientInput).query(({ ctx, input }) => getClient(ctx, input)),
});
