export { defineFileRoute } from "./file-route";
