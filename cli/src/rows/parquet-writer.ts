import type { Writable } from 'node:stream';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { COLUMN_NAMES, COLUMNS, type ColumnKind, type ColumnName, type ResultRow } from './columns.js';
import { deliver } from './deliver.js';
import type { RowWriter } from './row-writer.js';
import { unscaled } from './unscaled.js';

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Value = string | number | bigint | null;

/** The rows of a group. Readers fetch a group at once, and memory holds one. */
const GROUP = 20_000;
const DAY = 86_400_000;
const SCALES: Readonly<Partial<Record<ColumnKind, number>>> = { yuan: 2, quantity: 4 };

/**
 * The type of a column. Amounts are DECIMAL(18,2), quantities DECIMAL(18,4), days DATE. A unit price is text: it is
 * exact, and may have more decimals than any fixed scale. Readers cast it to the scale that they need.
 */
function elementOf(name: ColumnName): Element {
  const { kind } = COLUMNS[name];
  const scale = SCALES[kind];
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (scale !== undefined) return { ...optional, type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale };
  if (kind === 'day') return { ...optional, type: 'INT32', converted_type: 'DATE' };
  if (kind === 'count') return { ...optional, type: 'INT64' };
  return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
}

const SCHEMA: Element[] = [{ name: 'results', num_children: COLUMN_NAMES.length }, ...COLUMN_NAMES.map(elementOf)];

function storedValue(text: string | null, kind: ColumnKind): Value {
  if (text === null) return null;
  const scale = SCALES[kind];
  if (scale !== undefined) return unscaled(text, scale);
  if (kind === 'day') return Date.parse(text) / DAY;
  return kind === 'count' ? BigInt(text) : text;
}

/** Writes to a sink what was encoded since the last group, and empties its buffer. */
class SinkWriter extends ByteWriter {
  readonly #sink: Writable;
  constructor(sink: Writable) {
    super();
    this.#sink = sink;
  }
  async flush(): Promise<void> {
    const bytes = this.getBytes().slice();
    this.index = 0;
    if (bytes.length > 0) await deliver(this.#sink, bytes);
  }
  override finish(): Promise<void> {
    return this.flush();
  }
}

/** Writes Parquet, compressed by Snappy. @throws InputError if a column cannot hold a number exactly */
export function openParquetWriter(sink: Writable): RowWriter {
  const writer = new ParquetWriter({ writer: new SinkWriter(sink), schema: SCHEMA, createdBy: 'yijia' });
  let held: ResultRow[] = [];
  const writeGroup = async (rows: readonly ResultRow[]): Promise<void> => {
    const columnData = COLUMN_NAMES.map((name) => ({
      name,
      data: rows.map((row) => storedValue(row[name], COLUMNS[name].kind)),
    }));
    await writer.write({ columnData, rowGroupSize: GROUP });
  };
  return {
    async write(rows) {
      held.push(...rows);
      if (held.length < GROUP) return;
      const group = held.slice(0, GROUP);
      held = held.slice(GROUP);
      await writeGroup(group);
    },
    async end() {
      if (held.length > 0) await writeGroup(held);
      await writer.finish();
    },
  };
}
