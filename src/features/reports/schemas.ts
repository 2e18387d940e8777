import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";

const { limit, cursor } = pageInput;

export const customerHistoryInput = z.strictObject({ customer: publicId("customer"), limit, cursor });
export type CustomerHistoryInput = z.infer<typeof customerHistoryInput>;
