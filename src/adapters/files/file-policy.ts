/** Of a download, whoever made it: should a browser show it all the same, it runs and loads nothing (T17). */
export const FILE_POLICY = "default-src 'none'; sandbox";

const FILE_PATH =
  /^\/((portal\/apply|admin\/applications\/[^/]+|(portal|admin)\/tickets\/[^/]+)\/files\/|(portal|admin)\/(invoices|credit-notes)\/[^/]+\/pdf$|(portal\/balance|admin\/clients\/[^/]+)\/statement\/pdf$|admin\/settings\/documents\/sample$)/;

/** Whether a path is that of a file to be saved: proxy.ts gives its answers this policy in place of a page's. */
export function isFilePath(path: string): boolean {
  return FILE_PATH.test(path);
}
