import { decimal, decimalText, roundYuan } from '../ground/money.js';
import { type Encounter, type Facility, type Patient, quantityFault } from '../model/claim.js';
import { itemCodeFault } from '../model/item-code.js';
import { isNegative, signedDecimalFault } from '../model/primitives.js';
import type { BilledLine } from '../reversals/billed-line.js';
import { CENT } from '../reversals/worth.js';
import { encounterTypeOf, kindOf, numberOf, ownershipOf, refundOf, sexOf, sideOf } from './bill-cells.js';
import type { BillHeader } from './bill-columns.js';
import type { BillField } from './bill-heading.js';
import { dayCell } from './day-cell.js';
import { classOf } from './facility-class-words.js';
import type { BillReason } from './left-row.js';
import type { Facts } from './stated-facts.js';
import type { Cell } from './table.js';

/** What a row says of its claim; what it leaves blank is absent. */
export interface RowHead {
  readonly encounter?: string;
  readonly type?: NonNullable<Encounter['type']>;
  readonly admitted?: string;
  readonly discharged?: string;
  readonly patient?: string;
  readonly sex?: NonNullable<Patient['sex']>;
  readonly birthDate?: string;
  readonly facility?: string;
  readonly facilityId?: string;
  readonly level?: 1 | 2 | 3;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly ownership?: NonNullable<Facility['ownership']>;
}

/** A cell that keeps a row out of its claim. */
export class BadBillCell extends Error {
  constructor(
    readonly reason: BillReason,
    readonly field: BillField | null,
    readonly value: string,
  ) {
    super(reason);
  }
}

/** Words for what is not known: of sex 未知 and 未说明的性别, by code 0 and 9. */
const UNKNOWN = /^(未知|不详|未说明.*|无|[-—/]+|0|9)$/;

/** A cell that a person should look at. */
export interface BillNote {
  readonly field: BillField;
  readonly value: string;
  /** quantity × unit price, if the amount is another */
  readonly product?: string;
}

/** The cells of one row by field. */
export class BillCells {
  /** cells that are not understood, or contradict others, and without which the row can be read */
  readonly notes: BillNote[] = [];

  constructor(
    private readonly row: readonly Cell[],
    private readonly fields: BillHeader['fields'],
    private readonly stated: Facts = new Map(),
  ) {}

  /** The cell of a column; without such a column, what stands beside the charges. */
  cell(field: BillField): Cell {
    const index = this.fields.get(field);
    return index === undefined ? (this.stated.get(field) ?? null) : (this.row[index] ?? null);
  }

  text(field: BillField): string {
    return String(this.cell(field) ?? '').trim();
  }

  /** What a cell says; absent if it is blank or not understood, which is noted. */
  fact<T>(field: BillField, read: (text: string) => T | null): T | undefined {
    const text = this.text(field);
    if (text === '' || UNKNOWN.test(text)) return undefined;
    const word = read(text);
    if (word === null) this.notes.push({ field, value: text });
    return word ?? undefined;
  }

  /** What a cell says; absent if it is blank. @throws BadBillCell if it says something else */
  word<T>(field: BillField, read: (text: string) => T | null, reason: BillReason = 'word'): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const word = read(text);
    if (word === null) throw new BadBillCell(reason, field, text);
    return word;
  }

  /** Whether a mark says that the row takes back another. A word that is none is said when the row is read. */
  isRefund(): boolean {
    return refundOf(this.text('refund')) === true;
  }

  isBelowZero(field: BillField): boolean {
    const number = numberOf(this.cell(field));
    return number !== null && isNegative(number);
  }

  day(field: BillField): string | undefined {
    const cell = this.cell(field);
    return this.word(field, () => dayCell(cell), 'date');
  }

  number(field: BillField, reason: BillReason, faultOf: (text: string) => string | null): string | undefined {
    const cell = this.cell(field);
    return this.word(
      field,
      () => {
        const text = numberOf(cell);
        return text === null || faultOf(text) !== null ? null : text;
      },
      reason,
    );
  }
}

const asIs = (text: string): string => text;

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as T;
}

/** Reads what a row says of its claim. */
export function rowHead(cells: BillCells): RowHead {
  return withoutAbsent({
    encounter: cells.word('encounter', asIs),
    type: cells.fact('encounterType', encounterTypeOf),
    admitted: cells.day('admitted'),
    discharged: cells.day('discharged'),
    patient: cells.word('patient', asIs),
    sex: cells.fact('sex', sexOf),
    birthDate: cells.day('birthDate'),
    facility: cells.word('facility', asIs),
    facilityId: cells.word('facilityId', asIs),
    ownership: cells.fact('ownership', ownershipOf),
    ...cells.fact('level', classInWords),
  } as RowHead);
}

/** The level that a class of facility stands for, and its grade: 三级 is level 3, 三级甲等 is level 3 with that grade. */
function classInWords(text: string): Pick<RowHead, 'level' | 'attributes'> | null {
  const words = classOf(text);
  if (words === null || 'level' in words) return words;
  const level = ['一', '二', '三'].indexOf(words.attributes['grade']?.charAt(0) ?? '') + 1;
  return { ...words, ...(level === 0 ? {} : { level: level as 1 | 2 | 3 }) };
}

/** A word for the whole of some rows in the place of an item: 合计, 本页小计, 2025-10-08日小计. */
const SUM = /^[^\p{L}]*(本|每)?[页日天次科人]?(合计|总计|小计|累计|共计)[:：]?$/u;

/** True if a row is a sum of others. */
export function isSum(cells: BillCells): boolean {
  return (['code', 'name', 'date', 'line'] as const).some((field) => SUM.test(cells.text(field)));
}

/** The same number below 0. */
function negated(text: string | undefined): string | undefined {
  return text === undefined || isNegative(text) ? text : decimalText(decimal(text).negated());
}

interface Multiplied {
  readonly quantity: string;
  readonly unitPrice: string | undefined;
  readonly amount: string | undefined;
}

/** Notes an amount that is not quantity × unit price, signs aside: it decides all the same. */
function noteProduct(cells: BillCells, { quantity, unitPrice, amount }: Multiplied): void {
  if (unitPrice === undefined || amount === undefined) return;
  const product = roundYuan(decimal(unitPrice).mul(decimal(quantity)).abs());
  if (product.minus(decimal(amount).abs()).abs().lte(CENT)) return;
  cells.notes.push({ field: 'amount', value: amount, product: decimalText(product) });
}

/**
 * Reads the line of a row. One that takes back has a quantity and an amount below 0, whether numbers or a mark say so.
 * @param isSigned true if marks only repeat what numbers say
 */
export function rowLine(cells: BillCells, id: string, isSigned: boolean): BilledLine {
  const code = cells.word('code', (text) => (itemCodeFault(text) === null ? text : null), 'mangled-code');
  const quantity = cells.number('quantity', 'quantity', quantityFault);
  const moneyFault = (text: string): string | null => signedDecimalFault(text, 6);
  const unitPrice = cells.number('unitPrice', 'money', moneyFault);
  const amount = cells.number('amount', 'money', moneyFault);
  const isMarked = cells.word('refund', refundOf) === true && !isSigned;
  const kind = kindOf(cells.text('kind'), code ?? '');
  const site = cells.word('site', asIs);
  const specimen = cells.word('specimen', asIs);
  const [date, endDate] = [cells.day('date') ?? '', cells.day('endDate')];
  if (endDate !== undefined && endDate < date) throw new BadBillCell('date', 'endDate', endDate);
  noteProduct(cells, { quantity: quantity ?? '1', unitPrice, amount });
  const isBelow =
    cells.isBelowZero('quantity') || (cells.isBelowZero('amount') && (kind === 'service' || kind === 'consumable'));
  const isRefund = isMarked || isBelow;
  const charged = withoutAbsent({ unitPrice, amount: isRefund ? negated(amount) : amount });
  const details = withoutAbsent({ bodyParts: site === undefined ? undefined : [site], specimen });
  const signed = isRefund ? negated(quantity ?? '1') : quantity;
  return withoutAbsent({
    id,
    kind: kind === 'service' ? undefined : kind,
    code,
    name: cells.word('name', asIs),
    date,
    endDate,
    side: cells.fact('side', sideOf),
    site,
    order: cells.word('order', asIs),
    department: cells.word('department', asIs),
    reverses: isRefund ? cells.word('reverses', asIs) : undefined,
    quantity: signed,
    details: Object.keys(details).length === 0 ? undefined : details,
    charged: Object.keys(charged).length === 0 ? undefined : charged,
  }) as BilledLine;
}
