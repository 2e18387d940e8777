import { handleProvisioningReport } from "@/adapters/hooks";

export const dynamic = "force-dynamic";

export const POST = (request: Request) => handleProvisioningReport(request);
