/** What a form needs to know of an action's outcome; the form components declare the same shape. */
export type ActionState =
  | { ok: true; message?: string; redirectTo?: string }
  | { ok: false; message?: string; requestId?: string; errors?: { field?: string; message: string }[] };
