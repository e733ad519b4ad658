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

/** Milliseconds after which a test that waits for ever has failed. */
const TIMEOUT = 60_000

const dist = process.env.DIST ?? ''
let running

async function prepare() {
  assert.ok(
    path.isAbsolute(dist) && existsSync(path.join(dist, 'index.html')),
    'DIST is the absolute path of a build',
  )
  const [session, server] = await Promise.all([launch(), startServer(dist)])
  return { session, server }
}

after(async () => {
  const { session, server } = (await running) ?? {}
  server?.close()
  await session?.quit()
})

/**
 * A test. `run` is called with `page`, its `site`, the `server` and `allow`, which takes a pattern of what may stand in
 * the console at the end; `origins` adds origins that the page may ask. `name` says what a reader sees, and `needs`, which
 * may be left out, what the engine must be able to do; see browser.mjs.
 */
export function scenario(name, ...rest) {
  const run = rest.pop()
  const [{ needs = [] } = {}] = rest
  test(name, { timeout: TIMEOUT, skip: reasonToSkip(...needs) }, async () => {
    const { session, server } = await (running ??= prepare())
    await session.begin()
    try {
      await session.emulate({}) // a window of the same size everywhere
      const page = new Page(session, server.site())
      const allowed = []
      const origins = [...server.origins]
      const allow = (...patterns) => allowed.push(...patterns)
      await run({ page, site: page.site, server, allow, origins })
      await assertQuiet(page, allowed, origins)
    } finally {
      await session.console() // what a test has left must not count against the next
      await session.end()
    }
  })
}

async function assertQuiet(page, allowed, origins) {
  const written = [...page.past, ...(await page.written()), ...(await page.session.console())]
  const unexpected = written.filter((line) => !allowed.some((pattern) => pattern.test(line)))
  assert.deepEqual(unexpected, [], 'the console stays empty')
  assert.deepEqual(await page.strangers(origins), [], 'nobody else is asked for anything')
}
