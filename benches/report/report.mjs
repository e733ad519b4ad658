/** The figures of a run as a section of a page. */
import { ACTIONS } from '../measure/actions.mjs'
import { median, p95 } from '../measure/statistics.mjs'
import { BASELINE, CONTESTANTS, EMPTY, HOSTS } from '../site/contestants.mjs'
import { figure, kilobytes, megabytes, papersWord, ratio, table } from './table.mjs'
import { targets } from './targets.mjs'

const ACTION_WORDS = {
  key: 'a key of a search',
  delete: 'a key deleted',
  category: 'category',
  code: 'code only',
  sort: 'sort',
  order: 'order',
  abstract: 'abstract',
  more: 'more',
}

const BASE_LABEL = CONTESTANTS.find(({ name }) => name === BASELINE).label

/** All tables, under headings of the third level. */
export function report(results) {
  const sections = [taken(results.taken), targets(results), weights(results)]
  for (const papers of results.taken.sizes) {
    sections.push(loads(results, papers), works(results, papers), answers(results, papers))
  }
  sections.push(hosts(results), failures(results))
  return sections.filter(Boolean).join('\n\n')
}

function taken({ date, browser, node, processor, cores, load, runs, sizes, versions, slowLimit }) {
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const limited =
    sizes.at(-1) >= 10_000
      ? `, at most ${slowLimit} from 10,000 papers on the slow line and from 100,000 anywhere`
      : ''
  const busy =
    load > cores / 4
      ? ` **Other programs were running** (load ${load.toFixed(1)}): times of the clock are unreliable.`
      : ''
  const lines = [
    `Taken on ${date} with ${browser} (headless) and Node.js ${node}, on ${cores} cores of ${processor}.${busy}`,
    `Runs of each load: ${runs}${limited}; sessions of a reader: ${Math.ceil(runs / 3)}.`,
    `${libraries.join(', ')}.`,
    `Times are medians in milliseconds, × is the ratio to ${BASE_LABEL}.`,
  ]
  return lines.join('\n')
}

/** The values of one figure in all runs of a contestant. */
const values = (runs, key) => runs?.map((run) => run[key]).filter((value) => value !== undefined) ?? []
const middle = (runs, key) => median(values(runs, key))

const measured = (part, papers) => CONTESTANTS.filter(({ name }) => part?.[papers]?.[name])

function weights({ loads, taken }) {
  const [papers] = taken.sizes
  const all = loads.fast?.[papers]
  if (!all) return ''
  const rows = measured(loads.fast, papers).map(({ name, label }) => {
    const own = all[name].cold.map((run) => run.bytes - run.documentBytes)
    return [label, figure(middle(all[name].cold, 'requests')), kilobytes(median(own))]
  })
  return `### Weight\n\n${table(['', 'requests', 'kB but for the document'], rows)}`
}

function loads({ loads }, papers) {
  const { fast, slow } = loads
  if (!fast?.[papers]) return ''
  const base = (line) => middle(line?.[papers]?.[BASELINE]?.cold, 'card')
  const rows = measured(fast, papers).map(({ name, label }) => {
    const [quick, late] = [fast[papers][name], slow?.[papers]?.[name]]
    const slowCard = middle(late?.cold, 'card')
    return [
      label,
      figure(middle(quick.cold, 'card')),
      ratio(middle(quick.cold, 'card'), base(fast)),
      figure(slowCard),
      ratio(slowCard, base(slow)),
      figure(p95(values(late?.cold, 'card'))),
      figure(middle(late?.cold, 'usable')),
      figure(middle(late?.cold, 'largestPaint')),
      figure(middle(late?.cold, 'blocking')),
      figure(middle(quick.cold, 'longestTask')),
      middle(quick.cold, 'shift')?.toFixed(3),
      figure(middle(late?.warm, 'card')),
    ]
  })
  const head = [
    '',
    'first card',
    '×',
    'slow: first card',
    '×',
    'p95',
    'usable',
    'LCP',
    'blocking',
    'longest task, fast',
  ]
  return `### Loading ${papersWord(papers)}\n\n${table([...head, 'CLS', 'slow: reload'], rows)}`
}

function works({ works }, papers) {
  const all = works?.[papers]
  if (!all) return ''
  const base = (key) => middle(all[BASELINE], key)
  const rows = measured(works, papers).map(({ name, label }) => [
    label,
    figure(middle(all[name], 'load')),
    figure(middle(all[name], 'task')),
    ratio(middle(all[name], 'task'), base('task')),
    megabytes(middle(all[name], 'heap')),
    megabytes(middle(all[name], 'wasm')),
    ratio(middle(all[name], 'memory'), base('memory')),
  ])
  const head = [
    '',
    'work to load',
    'and to search and sort',
    '×',
    'heap, MB',
    'WebAssembly, MB',
    '× together',
  ]
  return `### Work and memory, ${papersWord(papers)}\n\n${table(head, rows)}`
}

function answers({ actions }, papers) {
  const all = actions?.[papers]
  if (!all) return ''
  const head = ['', ...ACTIONS.map((action) => ACTION_WORDS[action])]
  const cells = (show) =>
    [EMPTY, ...measured(actions, papers)]
      .filter(({ name }) => all[name])
      .map(({ name, label }) => [label, ...ACTIONS.map((action) => show(all[name][action] ?? []))])
  const latency = (told) => {
    const times = values(told, 'latency')
    return times.length ? `${figure(median(times))} / ${figure(p95(times))}` : undefined
  }
  return `### From input to paint, ${papersWord(papers)}: median / p95

${table(head, cells(latency))}

The main thread's time for each, median:

${table(
  head,
  cells((told) => figure(middle(told, 'work'))),
)}`
}

function hosts({ hosts }) {
  if (!hosts) return ''
  const kinds = ['firstPaint', 'largestPaint', 'picture']
  const rows = HOSTS.filter(({ name }) => hosts[name]).map(({ name, label }) => {
    const found = kinds.map((kind) => middle(hosts[name], kind))
    const base = kinds.map((kind) => middle(hosts.host, kind))
    return [label, ...found.flatMap((value, place) => [figure(value), ratio(value, base[place])])]
  })
  const head = ['', 'FCP', '× alone', 'LCP', '× alone', 'picture', '× alone']
  return `### A page with the papers below the fold, slow line\n\n${table(head, rows)}`
}

function failures({ failures }) {
  if (!failures.length) return ''
  return `Not measured:\n\n${failures.map(({ what, message }) => `- ${what}: ${message}`).join('\n')}`
}
