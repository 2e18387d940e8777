import { z } from "zod";

/** An amount as events carry it. */
export const moneyObject = z.object({ amount: z.number().int(), currency: z.string().length(3) });
