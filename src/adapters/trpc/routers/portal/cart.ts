import { countCartItems, getCart } from "@/features/orders";
import { sentenceIn } from "@/i18n/sentences";
import { portalProcedure, router } from "../../init";

export const portalCartRouter = router({
  get: portalProcedure.query(async ({ ctx }) => {
    const cart = await getCart(ctx);
    const items = cart.items.map((item) => ({
      ...item,
      problem: item.problem && sentenceIn(ctx.locale, item.problem),
    }));
    return { ...cart, items };
  }),
  count: portalProcedure.query(({ ctx }) => countCartItems(ctx)),
});
