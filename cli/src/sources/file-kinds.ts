/** How a file of claims is read. */
export type FileKind = 'table' | 'lines' | 'json';

const TABLE = /\.(csv|tsv|xlsx|xlsm|xls)$/i;
const LINES = /\.(ndjson|jsonl)(\.(gz|zst))?$/i;

/** How a file is read, by its name. Only those of a table or of NDJSON are told by it; others hold JSON in any form. */
export function kindOf(path: string): FileKind {
  if (TABLE.test(path)) return 'table';
  return LINES.test(path) ? 'lines' : 'json';
}

/** True if a file of a folder is read by its name. Excel keeps `~$bill.xlsx` beside a workbook that is open. */
export function isReadInFolders(path: string): boolean {
  return !/(^|[\\/])~\$[^\\/]*$/.test(path) && (kindOf(path) !== 'json' || /\.json$/i.test(path));
}
