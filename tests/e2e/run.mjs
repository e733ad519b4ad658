/**
 * The frame of every test: a tab and a site of its own, and at the end a page on which nothing went wrong. One browser
 * and one server serve all tests of a file.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { launch, noise, reasonToSkip } from './browser.mjs'
import { Page } from './page.mjs'
import { startServer } from './server.mjs'

/** What the browser itself writes to the console when a request fails, as it must in tests of failures. */
export const FAILED_REQUEST = noise

/** Milliseconds after which a test that waits for ever has failed, even on a machine that has much else to do. */
const TIMEOUT = 120_000

const dist = process.env.DIST ?? ''

/**
 * How often a test is begun. On busy machines a driver now and then misses a control that moves, or a page comes to nothing, for no
 * reason that hundreds of runs bring about again. What failed once is told with the reason, and what fails twice has failed.
 */
const TRIES = 2

let running

async function prepare() {
  assert.ok(
    path.isAbsolute(dist) && existsSync(path.join(dist, 'index.html')),
    'DIST is the absolute path of a build',
  )
  const [session, server] = await Promise.all([launch(), startServer(dist)])
  return { session, server }
}

after(afresh)

/**
 * A test. `run` is called with `page`, its `site`, the `server` and `allow`, which takes a pattern of what may stand in
 * the console at the end; `origins` adds origins that the page may ask. `name` says what a reader sees, and `needs`, which
 * may be left out, what the engine must be able to do; see browser.mjs.
 */
export function scenario(name, ...rest) {
  const run = rest.pop()
  const [{ needs = [] } = {}] = rest
  test(name, { skip: reasonToSkip(...needs) }, async (context) => {
    for (let left = TRIES; left; left--) {
      try {
        return await within(TIMEOUT, run)
      } catch (error) {
        await afresh() // whatever the browser is still busy with must not count against the next
        if (left === 1) throw error
        context.diagnostic(`begun once more after ${error.stack}`)
      }
    }
  })
}

/** Runs a test for so many milliseconds at most. */
async function within(limit, run) {
  let late
  const end = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error(`not over after ${limit / 1000} seconds`)), limit)
  })
  try {
    const { session, server } = await Promise.race([(running ??= prepare()), end])
    await Promise.race([inTab(session, server, run), end])
  } finally {
    clearTimeout(late)
  }
}

/** Runs a test in a tab of its own. */
async function inTab(session, server, run) {
  await session.begin()
  await session.emulate({}) // a window of the same size everywhere
  const page = new Page(session, server.site())
  const allowed = []
  const origins = [...server.origins]
  const allow = (...patterns) => allowed.push(...patterns)
  await run({ page, site: page.site, server, allow, origins })
  await assertQuiet(page, allowed, origins)
  await session.console()
  await session.end()
}

/** Ends the browser and the server; the next test starts them again. */
async function afresh() {
  const ending = running
  running = undefined
  const { session, server } = (await ending?.catch(() => undefined)) ?? {}
  server?.close()
  await session?.quit()
}

async function assertQuiet(page, allowed, origins) {
  const written = [...page.past, ...(await page.written()), ...(await page.session.console())]
  const unexpected = written.filter((line) => !allowed.some((pattern) => pattern.test(line)))
  assert.deepEqual(unexpected, [], 'the console stays empty')
  assert.deepEqual(await page.strangers(origins), [], 'nobody else is asked for anything')
}
