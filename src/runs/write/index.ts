// Pure: works in Node and in a browser page. What touches the disk is in `folder.ts` and `run-files.ts`.
export { csvNumber, eventsCsv, linesOfAll, linesOfPerson, summaryCsv, timeHeader, trajectoryCsv } from './csv.ts'
export { digestOf } from './digest.ts'
export { allWarnings, type ManifestContext, manifestJson, type Versions } from './manifest.ts'
export { numberOfRows, ROWS_FOR_PARQUET, trajectoryParquet } from './parquet.ts'
export { sha256Hex } from './sha256.ts'
