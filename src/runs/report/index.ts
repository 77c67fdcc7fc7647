// Pure: works in Node and in a browser page. `charting-node.ts` reads the charting library from disk.
export type {
  Charting,
  EquationAccount,
  HowToRepeat,
  ModelAccount,
  PartAccount,
  ReportContext,
  ShareOfPeople,
} from './context.ts'
export { ARREST, composedModels, modelAccount } from './model-account.ts'
export { SCOPE_LINE } from './page-shell.ts'
export { needsShare, PEOPLE_BESIDE, type ShareOptions, shareOfPeople } from './people-share.ts'
export { reportHtml } from './report.ts'
