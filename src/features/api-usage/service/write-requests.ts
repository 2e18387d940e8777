import { type Context, runStatement } from "@/db";
import type { StatusClass } from "../domain/status-class";

type Db = Context["db"];

/** A request that has been answered, with ids as uuids. */
export type RequestNote = {
  id: string;
  resellerId: string;
  keyId: string;
  at: Date;
  method: string;
  route: string;
  path: string;
  status: number;
  durationMs: number;
  address: string | null;
  errorCode: string | null;
  requestBody: string | null;
  answerBody: string | null;
};

/** Requests whose row was given up; `day` is UTC's. */
export type UsageCount = {
  resellerId: string;
  keyId: string;
  day: string;
  statusClass: StatusClass;
  requests: number;
};

const WRITE_REQUESTS = { name: "write_requests", text: "SELECT write_requests($1::json, $2::json)" };

/** Writes rows and counts in one statement: prisma/functions/requests.sql. */
export async function writeRequests(
  db: Db,
  notes: readonly RequestNote[],
  counts: readonly UsageCount[],
): Promise<void> {
  await runStatement({ db }, WRITE_REQUESTS, [JSON.stringify(notes), JSON.stringify(counts)]);
}
