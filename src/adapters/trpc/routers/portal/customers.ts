import { customerIdInput, getCustomer, listCustomers, listCustomersInput } from "@/features/customers";
import { portalProcedure, router } from "../../init";

export const portalCustomersRouter = router({
  list: portalProcedure.input(listCustomersInput).query(({ ctx, input }) => listCustomers(ctx, input)),
  get: portalProcedure.input(customerIdInput).query(({ ctx, input }) => getCustomer(ctx, input)),
});
