/** Tables in Markdown, aligned so that their source can be read too. */

/** A table; the first column is text, the others are figures. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell ?? '–'))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)))
  const line = (row) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : '')).join(' | ')} |`
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n')
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** A figure with as many digits as mean something. */
export function figure(value) {
  if (value === undefined || Number.isNaN(value)) return undefined
  if (value === 0) return '0'
  return Math.abs(value) < 10 ? value.toFixed(1) : grouped.format(value)
}

export const ratio = (value, base) =>
  value === undefined || !base ? undefined : `${(value / base).toFixed(2)} ×`
export const kilobytes = (bytes) => (bytes === undefined ? undefined : figure(bytes / 1000))
export const megabytes = (bytes) => (bytes === undefined ? undefined : (bytes / 1e6).toFixed(1))
export const papersWord = (papers) => `${grouped.format(papers)} papers`
