import { RouteNotFound } from "@/components/shell/route-not-found";

export { generateMetadata } from "../not-found";

export default function AdminNotFound() {
  return <RouteNotFound home="/admin" />;
}
