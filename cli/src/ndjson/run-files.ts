/** The schemas of the files that a run with `--out` keeps beside its output until it is complete. */
import * as z from 'zod/mini';

const count = z.int().check(z.nonnegative());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A pack that a run decides with.
 * @zh 运行所用的规则包。 */
export const recordedPack = z.strictObject({
  /** Id of the pack, as `basis.packs` has it.
   * @zh 规则包 ID，与 basis.packs 一致。 */
  id: z.string(),
  /** Version of the pack: "1.1.0".
   * @zh 规则包版本，如“1.1.0”。 */
  version: z.string(),
  /** SHA-256 of the pack as canonical JSON, in hexadecimal digits.
   * @zh 规则包规范 JSON 的 SHA-256（十六进制）。 */
  sha256,
});

/** All that the bytes of answers depend on, beside the claims.
 * @zh 除清单外，决定输出内容的全部设置。 */
export const runSettings = z.strictObject({
  /** Which yijia decides: "yijia@0.2.0".
   * @zh 审核程序及版本，如“yijia@0.2.0”。 */
  engine: z.string(),
  /** Options that answers depend on, by name: { "--compact": false, "--max-line": 16 }.
   * @zh 影响输出的选项，以选项名为键，如 { "--compact": false, "--max-line": 16 }。 */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** The packs, in the order in which they are asked.
   * @zh 所用规则包，按先后次序。 */
  packs: z.array(recordedPack),
  /** SHA-256 of what the file of an option says, by the option; null if it is not given.
   * @zh 各选项所指文件内容的 SHA-256，以选项名为键；未给出的为 null。 */
  files: z.record(z.string(), z.nullable(sha256)),
});

/** How much of the input is answered.
 * @zh 已审核的输入。 */
export const recordedInput = z.strictObject({
  /** Bytes read, decompressed, without a byte order mark; a line longer than `--max-line` counts as its digest.
   * @zh 已读字节数（解压后，不含 BOM）；超过 --max-line 的行按其摘要计。 */
  bytes: count,
  /** SHA-256 of these bytes, in hexadecimal digits.
   * @zh 上述字节的 SHA-256（十六进制）。 */
  sha256,
  /** Lines read, blank ones too.
   * @zh 已读行数，含空行。 */
  lines: count,
});

/** How much of the output is written.
 * @zh 已写的输出。 */
export const recordedOutput = z.strictObject({
  /** Bytes of the `.partial` file, compressed if that is.
   * @zh .partial 文件的字节数（压缩的按压缩后计）。 */
  bytes: count,
  /** SHA-256 of these bytes, in hexadecimal digits.
   * @zh 上述字节的 SHA-256（十六进制）。 */
  sha256,
  /** Lines written: results, and lines that could not be decided.
   * @zh 已写行数：审核结果及无法审核的行。 */
  answers: count,
  /** How many of them could not be decided.
   * @zh 其中无法审核的行数。 */
  bad: count,
});

/** The record of an unfinished run, `FILE.partial.json`: its settings, and how much of its output answers how much of its input.
 * @zh 未完成运行的记录（文件.partial.json）：设置，以及已写的输出对应到输入的何处。 */
export const runRecord = z.strictObject({
  /** Form of this record.
   * @zh 记录的格式版本。 */
  form: z.literal(1),
  /** Settings of the run; `--resume` goes on only with the same.
   * @zh 运行的设置；设置相同才能用 --resume 继续。 */
  settings: runSettings,
  /** Input that is answered; `--resume` compares it.
   * @zh 已审核的输入，--resume 时核对。 */
  input: recordedInput,
  /** Output that is written; `--resume` cuts off what goes beyond it.
   * @zh 已写的输出；超出部分 --resume 时截去。 */
  output: recordedOutput,
});

/** The lock of a file that a run writes, `FILE.partial.lock`: the process that has it.
 * @zh 正在写的文件的锁（文件.partial.lock）：由哪个进程持有。 */
export const runLock = z.strictObject({
  /** Number of the process.
   * @zh 进程号。 */
  pid: count,
  /** Name of the machine on which it runs.
   * @zh 进程所在的机器名。 */
  host: z.string(),
});
