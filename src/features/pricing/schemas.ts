import { z } from "zod";
import { publicId } from "@/core/public-id-schema";

export const pricedProductInput = z.strictObject({ id: publicId("product") });
export type PricedProductInput = z.infer<typeof pricedProductInput>;
