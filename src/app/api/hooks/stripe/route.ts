import { handleGatewayHook } from "@/adapters/hooks";

export const dynamic = "force-dynamic";

export const POST = (request: Request) => handleGatewayHook("stripe", request);
