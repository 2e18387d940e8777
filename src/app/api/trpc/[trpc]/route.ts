import { handleTrpc } from "@/adapters/trpc/handler";

export { handleTrpc as GET, handleTrpc as POST };
