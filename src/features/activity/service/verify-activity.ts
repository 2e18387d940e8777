import { createHash } from "node:crypto";
import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Tx } from "@/db";

/** Where a chain ends: how many rows it has, and its last hash in hex. */
export type ChainHead = { seq: number; hash: string };

export type BrokenRow = {
  /** The uuid of the row of `activity`; null where a link of the chain itself is gone. */
  activityId: string | null;
  seq: number | null;
  fault: "changed" | "deleted" | "added" | "cut" | "other_past";
};

export type Verification = {
  head: ChainHead;
  /** Committed rows that the job has not taken up yet. */
  waiting: number;
  /** The first row that is not as it was written; null when all are. */
  broken: BrokenRow | null;
};

type Link = {
  seq: bigint;
  activity_id: string;
  row_hash: Uint8Array;
  hash: Uint8Array;
  /** Null when the row is gone. */
  now_hash: Uint8Array | null;
};

const PAGE = 5_000;
const START: ChainHead = { seq: 0, hash: createHash("sha256").digest("hex") };

/**
 * Reads the whole log beside its chain, page by page, and names the first row that was changed, deleted, added behind
 * the chain's back, or put elsewhere. `known` is a head that somebody noted at another place before: the past up to
 * there must still be the same. Without one, a chain that was written anew as a whole looks sound.
 */
export async function verifyActivity(ctx: Context, known?: ChainHead): Promise<Verification> {
  const scope = authorizeProvider(ctx, "activity:verify");
  let head = START;
  let isKnown = known === undefined;
  for (;;) {
    const links = await inTransaction(ctx, scope, (tx) => readLinks(tx, head.seq));
    for (const link of links) {
      const fault = faultOf(link, head);
      if (fault) return { head, waiting: 0, broken: fault };
      head = { seq: Number(link.seq), hash: hex(link.hash) };
      if (known?.seq === head.seq) isKnown = known.hash === head.hash;
    }
    if (links.length < PAGE) break;
  }
  const rest = await inTransaction(ctx, scope, readUnchained);
  if (rest.broken) return { head, waiting: rest.waiting, broken: rest.broken };
  const otherPast = { activityId: null, seq: known?.seq ?? null, fault: "other_past" } as const;
  return { head, waiting: rest.waiting, broken: isKnown ? null : otherPast };
}

function readLinks(tx: Tx, after: number): Promise<Link[]> {
  return tx.$queryRaw<Link[]>`
    SELECT c.seq, c.activity_id, c.row_hash, c.hash,
      CASE WHEN a.id IS NOT NULL THEN activity_row_hash(a) END AS now_hash
    FROM activity_chain c LEFT JOIN activity a ON a.id = c.activity_id
    WHERE c.seq > ${after} ORDER BY c.seq LIMIT ${PAGE}`;
}

function faultOf(link: Link, before: ChainHead): BrokenRow | null {
  const at = { activityId: link.activity_id, seq: Number(link.seq) };
  if (at.seq !== before.seq + 1) return { activityId: null, seq: before.seq + 1, fault: "cut" };
  if (link.now_hash === null) return { ...at, fault: "deleted" };
  if (hex(link.now_hash) !== hex(link.row_hash)) return { ...at, fault: "changed" };
  const hash = createHash("sha256").update(before.hash, "hex").update(link.row_hash).digest("hex");
  return hash === hex(link.hash) ? null : { ...at, fault: "cut" };
}

type Rest = { waiting: bigint; added: string | null; deleted: string | null };

/** What is in the log and neither chained nor noted for it, and what is noted and gone. */
async function readUnchained(tx: Tx): Promise<{ waiting: number; broken: BrokenRow | null }> {
  const [row] = await tx.$queryRaw<Rest[]>`
    SELECT (SELECT count(*) FROM activity_to_chain) AS waiting,
      (SELECT a.id FROM activity a WHERE NOT EXISTS (SELECT FROM activity_chain WHERE activity_id = a.id)
        AND NOT EXISTS (SELECT FROM activity_to_chain WHERE activity_id = a.id) ORDER BY a.id LIMIT 1) AS added,
      (SELECT q.activity_id FROM activity_to_chain q
        WHERE NOT EXISTS (SELECT FROM activity WHERE id = q.activity_id) LIMIT 1) AS deleted`;
  const waiting = Number(row?.waiting ?? 0);
  if (row?.deleted) return { waiting, broken: { activityId: row.deleted, seq: null, fault: "deleted" } };
  if (row?.added) return { waiting, broken: { activityId: row.added, seq: null, fault: "added" } };
  return { waiting, broken: null };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
