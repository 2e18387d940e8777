import { reviewCustomers, reviewCustomersInput } from "@/features/customers";
import { adminProcedure, router } from "../../init";

export const adminCustomersRouter = router({
  list: adminProcedure.input(reviewCustomersInput).query(({ ctx, input }) => reviewCustomers(ctx, input)),
});
