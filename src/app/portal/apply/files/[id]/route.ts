import { defineFileRoute } from "@/adapters/files";
import { getOwnApplicationFile, ownApplicationFileInput } from "@/features/resellers";

/** A file of an application of the client's own (R72). */
export const GET = defineFileRoute({ input: ownApplicationFileInput, run: getOwnApplicationFile });
