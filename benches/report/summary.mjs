/** The figures of a run in one table, for who wants to know what the element costs and gives. */
import { median, p95 } from '../measure/statistics.mjs'
import { BASELINE, CONTESTANTS } from '../site/contestants.mjs'
import { figure, papersWord, ratio, table } from './table.mjs'

/** For each page what it weighs and, as multiples of plain JavaScript, when its first card is seen on a slow line. */
export function summary({ loads: { fast, slow }, actions, taken }) {
  const [fewest] = taken.sizes
  const most = Math.max(...Object.keys(actions).map(Number))
  const card = (name, papers) => median((slow[papers]?.[name]?.cold ?? []).map((run) => run.card))
  const sizes = taken.sizes.filter((papers) => slow[papers])
  const rows = CONTESTANTS.filter(({ name }) => fast[fewest]?.[name]).map(({ name, label }) => {
    const [first] = fast[fewest][name].cold
    const told = Object.values(actions[most]?.[name] ?? {}).flat()
    return [
      label,
      figure((first.bytes - first.documentBytes) / 1000),
      ...sizes.map((papers) => ratio(card(name, papers), card(BASELINE, papers))),
      told.length ? figure(p95(told.map(({ latency }) => latency))) : undefined,
    ]
  })
  const head = ['', 'kB', ...sizes.map(papersWord), `answer, ms`]
  return `${table(head, rows)}

Taken on ${taken.date} by \`cargo xtask bench\`: what a page loads but for the document; the first card at 1.6 Mbit/s with a
processor four times slower, beside plain JavaScript; and from an input to the frame that answers it, p95 of all kinds with
${papersWord(most)} at full speed. Medians of ${taken.runs} runs.`
}
