import { fileWriter, ParquetWriter } from 'hyparquet-writer';

/** Rows of a group: memory holds so many, and a reader takes so many at once. */
const GROUP = 10_000;

/** Writes texts as the column `claim` of a Parquet file, in memory that does not grow with their number. */
export async function writeParquet(path: string, texts: Iterable<string>): Promise<void> {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: 'claims', num_children: 1 },
      { name: 'claim', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ],
    // else the file would hold the least and the greatest claim of each group in full, for nobody
    statistics: false,
  });
  let data: string[] = [];
  const writeGroup = async (): Promise<void> => {
    if (data.length > 0) await writer.write({ columnData: [{ name: 'claim', data }], rowGroupSize: GROUP });
    data = [];
  };
  for (const text of texts) {
    data.push(text);
    if (data.length === GROUP) await writeGroup();
  }
  await writeGroup();
  await writer.finish();
}
