export { isLogo } from "./is-logo";
export { renderSheet } from "./render-sheet";
export type { Letterhead, Note, Pair, Row, Sheet, Table, Total } from "./sheet/model";
