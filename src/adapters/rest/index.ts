export { handleApi, handleApiAs } from "./handle-api";
