import { RouteNotFound } from "@/components/shell/route-not-found";

export { generateMetadata } from "../not-found";

/** What is not there, or not this client's: both read alike (R36). */
export default function PortalNotFound() {
  return <RouteNotFound home="/portal" />;
}
