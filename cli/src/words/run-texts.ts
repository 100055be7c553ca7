import type { Bilingual } from 'yijia';

/** Texts about files that are written, runs that stop, and runs that go on. */
export const RUN_TEXTS = {
  'target-is-directory': {
    zh: '{file} 是目录，不能作为输出文件；请给出其中的文件名',
    en: '{file} is a directory and cannot be written; name a file in it',
  },
  'target-is-device': {
    zh: '{file} 是设备或管道，不是文件；请改为写到标准输出（用 > 或 | 转接）',
    en: '{file} is a device or a pipe, not a file; write to standard output instead, with > or |',
  },
  'target-nowhere': {
    zh: '无法写入 {file}：没有目录 {directory}；请先建立该目录或更正路径',
    en: '{file} cannot be written: there is no directory {directory}; make it first, or correct the path',
  },
  'target-not-permitted': {
    zh: '没有写入 {file} 的权限（目录 {directory}）；请检查权限，或改写到别处',
    en: 'you may not write {file} (in {directory}); check its permissions and those of the directory, or write elsewhere',
  },
  'target-is-input': {
    zh: '输出文件 {file} 就是要读取的 {input}，写入会毁掉它；请换一个输出文件名',
    en: 'the output {file} is what is to be read ({input}) and would be lost; give the output another name',
  },
  'out-busy': {
    zh: '另一个 yijia 进程（主机 {host}，进程号 {pid}）正在写 {file}；请等它结束，或用 --out 写到别处。如确认它已结束，请删除 {lock}',
    en: 'another run of yijia (process {pid} on {host}) is writing {file}; wait for it, or give another --out. If you know that it has ended, delete {lock}',
  },
  'partial-left': {
    zh: '已有 {partial}：此前中断的运行留下的结果。以当时的命令加 --resume 继续；或删除它，重新开始',
    en: '{partial} is there already, with what an interrupted run decided. Go on with the same command and --resume, or delete it to start anew',
  },
  'partial-left-table': {
    zh: '已有 {partial}：此前中断的运行留下的结果。请改名保留或删除，然后重新开始',
    en: '{partial} is there already, with what an interrupted run decided. Rename or delete it, then start anew',
  },
  'kept-resumable': {
    zh: '已审核的部分保存在 {file}；以同样的命令加 --resume 继续',
    en: 'what was decided is in {file}; go on with the same command and --resume',
  },
  'kept-partial': { zh: '已审核的部分保存在 {file}', en: 'what was decided is in {file}' },
  'nothing-to-do': {
    zh: '{file} 已经完成，无需继续；如要重新审核，请不带 --resume 运行',
    en: '{file} is complete; there is nothing to do. To decide anew, leave out --resume',
  },
  'resume-needs-out': {
    zh: '--resume 需要 --out 指明要继续写的文件',
    en: '--resume needs --out, the file to go on with',
  },
  'resume-no-record': {
    zh: '{partial} 旁没有 {record}，无从知道它是用什么输入和选项写的，不能继续；请删除 {partial}，不带 --resume 重新开始',
    en: 'beside {partial} there is no {record}, which says what input and options it was written with, so it cannot be gone on with; delete {partial} and start anew without --resume',
  },
  'resume-bad-record': {
    zh: '{record} 不是本版本能读的运行记录，不能继续；请用当时的版本继续，或删除 {partial} 后不带 --resume 重新开始',
    en: '{record} is no record that this version reads; go on with the version that wrote it, or delete {partial} and start anew without --resume',
  },
  'resume-damaged': {
    zh: '{partial} 的内容与运行记录不符（被改动过，或断电时未写完），不能继续；请删除它，不带 --resume 重新开始',
    en: '{partial} does not hold what was recorded of it (it was changed, or power failed while it was written); delete it and start anew without --resume',
  },
  'resume-differs': {
    zh: '{partial} 是用别的设置写的，不能继续；{count} 处不同。请改回当时的设置，或删除它，不带 --resume 重新开始',
    en: '{partial} was written with other settings and cannot be gone on with; differences: {count}. Set them as they were, or delete it and start anew without --resume',
  },
  'resume-other-input': {
    zh: '输入不是当时的那份：到第 {lines} 行为止的内容（已审核）有改动、次序不同或比当时少。请给出原来的输入；或删除 .partial 文件，不带 --resume 重新开始',
    en: 'the input is not the one that was begun with: up to line {lines}, which is decided, it was changed, is in another order, or is shorter. Give the same input, or delete the .partial file and start anew without --resume',
  },
  'setting-changed': { zh: '当时 {before}，现在 {now}', en: '{before} then, {now} now' },
  'setting-given': { zh: '有', en: 'given' },
  'setting-absent': { zh: '无', en: 'not given' },
  'setting-other-content': { zh: '内容与当时不同', en: 'its content is not what it was' },
  'setting-pack': { zh: '规则包 {id}（--pack）', en: 'the pack {id} (--pack)' },
  'setting-price-book': { zh: '价格表（--price-book）', en: 'the price book (--price-book)' },
  'setting-facility-aliases': { zh: '机构别名（--facility-aliases）', en: 'the facility aliases (--facility-aliases)' },
  'setting-code-aliases': { zh: '编码对照（--code-aliases）', en: 'the code aliases (--code-aliases)' },
  'broken-compression': {
    zh: '{file} 的压缩数据损坏或不完整（{code}）；已审核其前 {answered} 行，请重新获取该文件',
    en: '{file} is damaged or cut off ({code}); lines decided before that: {answered}. Get the file again',
  },
  'trailing-bytes': {
    zh: '{file} 的压缩数据之后还有不是压缩数据的内容；压缩数据中已审核 {answered} 行。请核对该文件是否完整，或去掉多余的内容',
    en: '{file} has more bytes after its compressed data, and they are not compressed data; lines decided before them: {answered}. Check whether the file is whole, or cut those bytes off',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
