/** What usage is counted by: the status's hundreds, and 429 apart, which says nothing of the request itself. */
export type StatusClass = 2 | 3 | 4 | 5 | 429;

/** The class of an HTTP status from 200 to 599. */
export function statusClass(status: number): StatusClass {
  return status === 429 ? 429 : (Math.floor(status / 100) as StatusClass);
}
