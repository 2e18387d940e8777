export { allPages, type CsvColumn, csvResponse, csvTexts } from "./csv-response";
