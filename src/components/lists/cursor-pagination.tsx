import { Pagination } from "@/components/ui/pagination";
import type { SearchParams } from "@/components/ui/search-href";
import { neighbourHrefs } from "./cursor-trail";

type CursorPaginationProps = {
  path: string;
  params: SearchParams;
  nextCursor: string | null;
  total?: number;
};

/** Pagination of a keyset list whose page is in `?cursor=`. */
export function CursorPagination({ path, params, nextCursor, total }: CursorPaginationProps) {
  return <Pagination {...neighbourHrefs(path, params, nextCursor)} total={total} />;
}
