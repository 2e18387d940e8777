/** One thing that is wrong with a form; `field` is the control's name, absent when it concerns the whole. */
export type FieldError = { field?: string; message: string };

/**
 * What a form needs to know of a server action's outcome. `message` is for people: a toast on success,
 * the head of the summary on failure. `redirectTo` leads on after success, with the toast kept.
 */
export type ActionState =
  | { ok: true; message?: string; redirectTo?: string }
  | { ok: false; message?: string; requestId?: string; errors?: FieldError[] };

/** A server action as forms call it. It may redirect by itself, or return nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: an action that ends in a redirect is typed Promise<void>
export type FormAction = (data: FormData) => Promise<ActionState | void>;

/** The id of the control called `name`; links in the summary point at it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}
