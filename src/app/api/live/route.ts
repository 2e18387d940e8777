import { handleLive } from "@/adapters/live/handle-live";

export const dynamic = "force-dynamic";

export { handleLive as GET };
