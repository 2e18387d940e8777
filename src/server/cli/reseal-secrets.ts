import { closeDatabase, openDatabase } from "@/db";
import { resealTwoSteps } from "@/features/identity";
import { resealEndpoints } from "@/features/webhooks";
import { commandContext } from "./command-context";

/** Takes every secret under the present AUTH_SECRET for the command line: what to print, and whether all were opened. */
export async function reseal({ databaseUrl }: { databaseUrl: string }) {
  const db = openDatabase(databaseUrl, 2);
  const ctx = commandContext("sealing secrets anew", db);
  try {
    const endpoints = await resealEndpoints(ctx);
    const twoSteps = await resealTwoSteps(ctx);
    const lost = [
      ...endpoints.lost.map((id) => `The secret of webhook endpoint ${id} opens by neither: rotate it.`),
      ...twoSteps.lost.map((id) => `The two-step sign-in of person ${id} opens by neither: reset it.`),
    ];
    const done = `${endpoints.sealed} webhook endpoints and ${twoSteps.sealed} two-step sign-ins were sealed anew.`;
    const end = lost.length > 0 ? lost : ["AUTH_SECRET_PREVIOUS is no longer needed for them."];
    return { isWhole: lost.length === 0, lines: [done, ...end] };
  } finally {
    await closeDatabase(db);
  }
}
