/** Of a download, whoever made it: should a browser show it all the same, it runs and loads nothing (T17). */
export const FILE_POLICY = "default-src 'none'; sandbox";

const FILE_PATHS = [
  /^\/(portal\/apply|admin\/applications\/[^/]+|(portal|admin)\/tickets\/[^/]+)\/files\//,
  /^\/(portal|admin)\/(invoices|credit-notes)\/[^/]+\/pdf$/,
  /^\/(portal\/balance|admin\/clients\/[^/]+)\/statement\/pdf$/,
  /^\/admin\/settings\/documents\/sample$/,
  /^\/portal\/brand\/logo$/,
  // Tables, and what is in a file that is about to be read in: no page has such a name.
  /^\/(portal|admin)\/([^/]+\/)+(export|check)$/,
  // Data for pages and programs.
  /^\/api\//,
  /^\/\.well-known\//,
];

/** Whether a path answers with no page but a file or data: proxy.ts gives it this policy in place of a page's. */
export function isFilePath(path: string): boolean {
  return FILE_PATHS.some((form) => form.test(path));
}
