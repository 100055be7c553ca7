/**
 * The script of the page. It changes the language, and sorts a table by the column whose head is pressed. It is plain
 * and short, so that whoever is handed the file can read it. The policy of the page admits no other script.
 */
export const PAGE_SCRIPT = `
'use strict';
const root = document.documentElement;
const choices = [...document.querySelectorAll('.language button')];

function speak(language) {
  root.lang = language;
  document.title = root.dataset[language === 'en' ? 'titleEn' : 'titleZh'];
  for (const choice of choices) choice.setAttribute('aria-pressed', String(choice.lang === language));
}
for (const choice of choices) choice.addEventListener('click', () => speak(choice.lang));

function keyOf(row, column) {
  const cell = row.cells[column];
  const value = cell.dataset.value;
  return value === undefined ? cell.innerText.trim() : Number(value);
}

function compare(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
}

function sortBy(head) {
  const isNumber = head.classList.contains('number');
  const before = head.getAttribute('aria-sort');
  const order = before === null ? (isNumber ? 'descending' : 'ascending') : before === 'ascending' ? 'descending' : 'ascending';
  for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', order);
  const body = head.closest('table').tBodies[0];
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, head.cellIndex) }));
  const sign = order === 'ascending' ? 1 : -1;
  keyed.sort((a, b) => sign * compare(a.key, b.key));
  body.append(...keyed.map(({ row }) => row));
}
for (const button of document.querySelectorAll('table.sorts th button')) {
  button.addEventListener('click', () => sortBy(button.closest('th')));
}
`;
