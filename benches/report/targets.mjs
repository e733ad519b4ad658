/** What the element is to reach, as multiples of others in the same run, and how far it is from it. */
import { ACTIONS } from '../measure/actions.mjs'
import { median, p95 } from '../measure/statistics.mjs'
import { BASELINE } from '../site/contestants.mjs'
import { figure, papersWord, table } from './table.mjs'

/** One frame of a screen, in milliseconds. */
const FRAME = 16.7
const OURS = 'embedded'
const middle = (runs, key) => (runs ? median(runs.map((run) => run[key])) : undefined)

/** A table of all targets that a run can judge; nothing if it can judge none. */
export function targets(results) {
  const judged = [
    ...firstCards(results),
    ...tasks(results),
    ...costs(results),
    ...answers(results),
    ...host(results),
  ]
  const rows = judged
    .filter(({ found }) => Number.isFinite(found))
    .map(({ what, most, found, unit = '×' }) => [
      what,
      `≤ ${most} ${unit}`,
      `${unit === '×' ? found.toFixed(2) : figure(found)} ${unit}`,
      found <= most ? 'met' : '**missed**',
    ])
  return rows.length ? `### Targets\n\n${table(['', 'target', 'found', ''], rows)}` : ''
}

function firstCards({ loads: { slow }, taken }) {
  const card = (papers, name) => middle(slow[papers]?.[name]?.cold, 'card')
  const over = (papers, name, other) => card(papers, name) / card(papers, other)
  const most = { 10: 1.2, 1_000: 0.5, 10_000: 0.1 }
  return taken.sizes.flatMap((papers) => [
    {
      what: `first card, slow line, ${papersWord(papers)}: two lines to plain JavaScript`,
      most: most[papers],
      found: most[papers] ? over(papers, OURS, BASELINE) : undefined,
    },
    { what: `the same to React`, most: 1, found: papers === 10 ? over(papers, OURS, 'react') : undefined },
    {
      what: `first card, slow line, ${papersWord(papers)}: prerendered to static HTML`,
      most: 1.05,
      found: over(papers, 'prerendered', 'static'),
    },
  ])
}

function tasks({ loads: { fast, slow }, taken }) {
  return taken.sizes
    .filter((papers) => papers <= 10_000)
    .flatMap((papers) => {
      const runs = (line) => line[papers]?.[OURS]?.cold
      const shifts = [...(runs(fast) ?? []), ...(runs(slow) ?? [])].map(({ shift }) => shift)
      return [
        {
          what: `CLS, ${papersWord(papers)}`,
          most: 0,
          found: shifts.length ? Math.max(...shifts) : undefined,
          unit: '',
        },
        {
          what: `longest task after the first paint, ${papersWord(papers)}`,
          most: 50,
          found: middle(runs(fast), 'longestTask'),
          unit: 'ms',
        },
      ]
    })
}

function costs({ works, loads: { fast }, taken }) {
  const at = works[10_000]
  const [first] = fast[taken.sizes[0]]?.[OURS]?.cold ?? []
  const over = (key) => middle(at?.[OURS], key) / middle(at?.[BASELINE], key)
  return [
    {
      what: 'what a page asks for but for the document',
      most: 90,
      found: first && (first.bytes - first.documentBytes) / 1000,
      unit: 'kB',
    },
    { what: 'work until 10,000 papers have been searched and sorted', most: 0.7, found: over('task') },
    { what: 'memory with 10,000 papers', most: 1, found: over('memory') },
  ]
}

/** The worst of all kinds of interaction counts. */
function answers({ actions }) {
  const times = (papers, name, kind) => actions[papers]?.[name]?.[kind]?.map(({ latency }) => latency) ?? []
  const worst = (of) => Math.max(...ACTIONS.map(of).filter(Number.isFinite))
  const late = (name) => (kind) => p95(times(10_000, name, kind))
  const empty = Math.max(...['key', 'order'].map(late('empty')))
  const growth = (kind) => median(times(100_000, OURS, kind)) / median(times(10_000, OURS, kind))
  return [
    {
      what: 'p95 of any interaction with 10,000 papers, above an empty page',
      most: FRAME,
      found: worst((kind) => late(OURS)(kind) - empty),
      unit: 'ms',
    },
    {
      what: 'the same to plain JavaScript',
      most: 1,
      found: worst((kind) => late(OURS)(kind) / late(BASELINE)(kind)),
    },
    { what: 'growth of any interaction, 10,000 to 100,000 papers', most: 2.5, found: worst(growth) },
  ]
}

function host({ hosts }) {
  const largest = (name) => middle(hosts[name], 'largestPaint')
  return [
    {
      what: 'LCP of a page with papers below the fold, to the page alone',
      most: 1.02,
      found: largest('host-embedded') / largest('host'),
    },
  ]
}
