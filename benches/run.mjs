/**
 * The benchmark: pages that show the same document, by the element and by others, side by side in one browser.
 *
 * Runs are interleaved, A B C A B C: what the machine does meanwhile falls upon all of them alike.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Chromium } from './browser/chromium.mjs'
import { CONDITIONS } from './browser/tab.mjs'
import { ACTIONS, actions } from './measure/actions.mjs'
import { answersOf, compare } from './measure/agree.mjs'
import { load } from './measure/load.mjs'
import { work } from './measure/work.mjs'
import { options } from './options.mjs'
import { terms } from './profiles/profile.mjs'
import { machine } from './report/machine.mjs'
import { writePage } from './report/page.mjs'
import { report } from './report/report.mjs'
import { summary } from './report/summary.mjs'
import { EMPTY, HOSTS } from './site/contestants.mjs'
import { startServer } from './site/server.mjs'
import { Site } from './site/site.mjs'

/** The most runs where one takes half a minute. */
const SLOW_LIMIT = 3
/** The papers of the documents with which pages are compared, and of those on pages that have them below the fold. */
const SOME_PAPERS = 1_000
/** What a session searches for: a frequent word and a rarer one. */
const WORDS = [terms()[2], terms()[30]].map((word) => word.slice(0, 6))

const { runs, sizes, contestants, isWhole, folder, ...paths } = options()
const site = new Site({ folder, ...paths })
const sessions = Math.ceil(runs / 3)
const results = { loads: { fast: {}, slow: {} }, works: {}, actions: {}, hosts: {}, failures: [] }

await site.prepare([...contestants, EMPTY], [...new Set([SOME_PAPERS, ...sizes])])
await site.prepare(HOSTS, [SOME_PAPERS])
const server = await startServer(site)
const browser = await Chromium.launch(paths.chromium)
results.taken = { ...(await machine(browser.version)), runs, sizes, slowLimit: SLOW_LIMIT }
try {
  await agree()
  for (const papers of sizes) {
    await measure(papers)
    // A full run takes hours: what has been measured is kept if it is broken off.
    await keep()
  }
  await repeat('host', HOSTS, runs, SOME_PAPERS, async (contestant) => {
    const withCards = false
    const { cold } = await load({
      browser,
      server,
      contestant,
      papers: SOME_PAPERS,
      conditions: CONDITIONS.slow,
      withCards,
    })
    note(results.hosts, contestant.name, cold)
  })
} finally {
  await browser.close()
  server.close()
}
await write()

/** Ends the run if the pages do not do the same. */
async function agree() {
  const papers = SOME_PAPERS
  const answers = {}
  for (const contestant of contestants.filter(({ inert }) => !inert)) {
    process.stderr.write(`${papers} papers, the same answers: ${contestant.name}\n`)
    answers[contestant.name] = await answersOf({ browser, server, contestant, papers, word: WORDS[0] })
  }
  if (Object.keys(answers).length > 1) compare(answers)
}

/** All that is measured with documents of one size. */
async function measure(papers) {
  for (const [line, conditions] of Object.entries(CONDITIONS)) {
    // A document of 100,000 papers takes minutes on the slow line, whoever shows it.
    if (line === 'slow' && papers >= 100_000) continue
    const limit = papers >= (line === 'slow' ? 10_000 : 100_000) ? SLOW_LIMIT : runs
    await repeat(`load, ${line}`, contestants, Math.min(runs, limit), papers, async (contestant) => {
      const told = await load({ browser, server, contestant, papers, conditions, warm: true })
      const all = ((results.loads[line][papers] ??= {})[contestant.name] ??= { cold: [], warm: [] })
      for (const cache of ['cold', 'warm']) all[cache].push(told[cache])
    })
  }
  const lively = contestants.filter(({ inert }) => !inert)
  await repeat('work', lively, sessions, papers, async (contestant) => {
    const told = await work({ browser, server, contestant, papers, words: WORDS })
    note((results.works[papers] ??= {}), contestant.name, told)
  })
  await repeat('session', [EMPTY, ...lively], sessions, papers, async (contestant) => {
    const told = await actions({ browser, server, contestant, papers, words: WORDS })
    const all = ((results.actions[papers] ??= {})[contestant.name] ??= {})
    for (const kind of ACTIONS) (all[kind] ??= []).push(...told[kind])
  })
}

/** Measures each in turn, so many times; what fails is told at the end and stops nothing. */
async function repeat(what, list, times, papers, once) {
  for (let time = 1; time <= times; time++) {
    for (const contestant of list) {
      process.stderr.write(`${papers} papers, ${what} ${time}/${times}: ${contestant.name}\n`)
      await once(contestant).catch(({ message }) => {
        results.failures.push({ what: `${contestant.name}, ${papers} papers, ${what}`, message })
      })
    }
  }
}

function note(all, name, told) {
  ;(all[name] ??= []).push(told)
}

async function write() {
  const section = report(results)
  await keep()
  await writeFile(path.join(folder, 'results.md'), `${section}\n`)
  console.log(section)
  if (!isWhole) return
  await writePage('docs/performance.md', section)
  await writePage('README.md', summary(results))
}

async function keep() {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'results.json'), `${JSON.stringify(results, undefined, 1)}\n`)
}
