import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { requiredLine } from "@/core/text";
import { VIEW_LISTS, type ViewList } from "./domain/lists";

const list = z.enum(Object.keys(VIEW_LISTS) as [ViewList, ...ViewList[]]);

/** `query`: the list's address after the "?"; what does not belong to a view is left out. */
export const saveViewInput = z.strictObject({ list, name: requiredLine(60), query: z.string().max(1_000) });
export type SaveViewInput = z.infer<typeof saveViewInput>;

export const viewIdInput = z.strictObject({ id: publicId("savedView") });
export type ViewIdInput = z.infer<typeof viewIdInput>;

export const listViewsInput = z.strictObject({ list });
export type ListViewsInput = z.infer<typeof listViewsInput>;
