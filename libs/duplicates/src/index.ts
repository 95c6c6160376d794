export {
  compareReports,
  type Likeness,
  nearDays,
  nearMetres,
  sameFrom,
  signNames,
  type Signs,
  signsOf,
} from './compare-reports.js';
export { type ComparableReport, readReport, type ReadReport } from './read-report.js';
export { loadVocabulary, Vocabulary } from './vocabulary.js';
