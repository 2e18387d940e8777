export { toAppError, zodFields } from "./to-app-error";
