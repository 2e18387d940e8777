export { handleApi } from "./handle-api";
