export { type CsvColumn, csvResponse } from "./csv-response";
export { defineExport, defineFormExport } from "./export-route";
