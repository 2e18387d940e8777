export type { ActionState } from "./action-state";
export { defineAction } from "./define-action";
export { isSameOrigin } from "./same-origin";
