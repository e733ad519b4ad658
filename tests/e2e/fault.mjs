/**
 * Tests of faults: each tells what it saw, and that is what docs/reliability.md says. Where the variable SEEN names a folder,
 * what was seen is kept there, for table.mjs to write the page from.
 */
import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { engine, reasonToSkip } from './browser.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { committed, escaped, TITLES } from './table.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/**
 * A test of one fault, a row of the section `section` of the page, which says what is `expected` of it. `run` is a test as
 * `scenario` takes them, and gives what it saw, in words that are the same in each run.
 */
export function fault(section, name, { expected, needs = [] }, run) {
  return severalFaults(section, [[name, expected]], { needs }, async (given) => [await run(given)])
}

/** The same for several faults that are tested side by side: `rows` are their names and what is expected of each. */
export function severalFaults(section, rows, { needs = [] }, run) {
  if (!TITLES[section]) throw new Error(`there is no section ${section}`)
  const skipped = reasonToSkip(...needs)
  if (skipped) for (const [name, expected] of rows) note({ section, name, expected, seen: `not tested: ${skipped}` })
  scenario(rows.map(([name]) => name).join('; '), { needs }, async (given) => {
    const seen = await run(given)
    const kept = rows.map(([name, expected], place) => ({ section, name, expected, seen: seen[place] }))
    kept.forEach(note)
    if (process.env.SCHOLAR_PROFILE_UPDATE) return
    for (const { name, expected, seen } of kept) {
      const stale = 'docs/reliability.md says something else: CONTRIBUTING.md has how to write it anew'
      assert.deepEqual(committed(section, name, engine), { expected: escaped(expected), seen: escaped(seen) }, stale)
    }
  })
}

function note(row) {
  const folder = process.env.SEEN
  if (folder) appendFileSync(path.join(folder, `${engine}.jsonl`), `${JSON.stringify(row)}\n`)
}

/** Opens a page with a document or a fault in its place, and waits until that is shown or refused. */
export async function openWith(given, document, host = {}, options = {}) {
  given.allow(FAILED_REQUEST)
  await given.page.open({ document, wait: null, ...host })
  return outcome(given.page, options)
}

/**
 * What has become of an element, after the events so far or `within` milliseconds: in words, once it is sure that a panel
 * says so to readers, with a button, above what the page wrote; or that a view took the place of that.
 */
export async function outcome(page, { within = 15_000, host = 'scholar-profile', number = 1, fallback = '#fallback' } = {}) {
  const ends = () => page.evaluate(() => globalThis.seen?.events.filter(({ type }) => type !== 'change') ?? [])
  const own = async () => (await ends()).filter(({ id }) => host === 'scholar-profile' || `#${id}` === host)
  await until(own, (events) => events.length >= number, 'shown or refused', within)
  const event = (await own()).at(-1)
  const widget = page.widget(host)
  if (event.type === 'load') {
    const { papers, warnings } = event.detail
    assert.equal(await widget.sees(part('error')), false)
    if (fallback) assert.equal(await page.sees(fallback), false, 'the view is in the place of what the page wrote')
    return [`${papers} ${papers === 1 ? 'paper' : 'papers'} shown`, warnings.length && `${warnings.length} warnings`]
      .filter(Boolean)
      .join(', ')
  }
  assert.equal(await widget.attribute(part('error'), 'role'), 'alert')
  assert.equal(await widget.sees(part('retry')), true)
  if (fallback) assert.equal(await page.sees(fallback), true, 'what the page wrote is in view')
  assert.deepEqual(await widget.cards(), [])
  const { kind, message } = event.detail
  // Neither where the server happened to be nor names that a build has chosen, which WebKit quotes.
  const told = message.replaceAll(/https?:\/\/[^\s/]+(\/site\d+)?\//g, '').replaceAll(/\s*\(evaluating '.*?'\)/g, '')
  return `\`${kind}\`: ${told}`
}

/** Runs a function in the page that takes longer than drivers wait for a script, and gives what its promise does. */
export async function longRun(page, run, ...values) {
  const started = `globalThis.ended = undefined; void (${run})(...arguments).then((value) => (globalThis.ended = { value }))`
  await page.evaluate(started, ...values)
  await until(() => page.evaluate(() => globalThis.ended !== undefined), true, 'it has run to its end', 100_000)
  return page.evaluate(() => globalThis.ended.value)
}
