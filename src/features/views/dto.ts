/** `query`: as in the list's address, after the "?". */
export type SavedViewDto = { id: string; name: string; query: string };
