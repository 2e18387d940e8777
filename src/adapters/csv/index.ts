export { type CsvColumn, csvResponse } from "./csv-response";
export { defineExport } from "./export-route";
