export { VIEW_LISTS, type ViewList, viewQuery } from "./domain/lists";
export type { SavedViewDto } from "./dto";
export * from "./schemas";
export { deleteView, listViews, saveView } from "./service/saved-views";
