import { type BillField, isBillField } from 'yijia/tables';
import { text } from '../words/texts.js';

/** What columns of a table of charges can hold, in the order in which people are told. */
export const BILL_FIELDS = [
  'encounter',
  'encounterType',
  'admitted',
  'discharged',
  'patient',
  'sex',
  'birthDate',
  'facility',
  'facilityId',
  'level',
  'ownership',
  'line',
  'kind',
  'date',
  'endDate',
  'code',
  'name',
  'quantity',
  'unitPrice',
  'amount',
  'department',
  'order',
  'side',
  'site',
  'specimen',
  'refund',
  'reverses',
] as const satisfies readonly BillField[];

/** A word for what a column holds, in Chinese. */
export function wordOf(field: BillField): string {
  return text(`bill-field-${field}`).zh;
}

/** What a word of a mapping stands for, be it a name ("unitPrice") or a Chinese word (单价); undefined if it is none. */
export function fieldOf(word: unknown): BillField | undefined {
  if (isBillField(word)) return word;
  return BILL_FIELDS.find((field) => wordOf(field) === word);
}
