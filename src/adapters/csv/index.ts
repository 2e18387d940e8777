export { type CsvColumn, csvResponse } from "./csv-response";
export { defineExport, defineFormExport, defineProviderExport } from "./export-route";
