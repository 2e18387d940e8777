export type { ActionState } from "./action-state";
export { defineAction } from "./define-action";
export { onPage } from "./on-page";
export { isSameOrigin } from "./same-origin";
