import assert from 'node:assert/strict'
import { fault, openWith, outcome, severalFaults } from './fault.mjs'
import { comeAgain, cut, drip, hang, onlyFirst, refuse, stall, status } from './faults.mjs'
import { element } from './page.mjs'
import { many, paper, profile } from './profiles.mjs'
import { FAILED_REQUEST } from './run.mjs'
import { part } from './widget.mjs'

const network = (...rest) => fault('network', ...rest)
const good = profile([paper('good')])
const PANEL = 'a panel of kind `network`'

/** Opens a page whose profile is at another origin, which its policy allows. */
async function openFrom({ page, site, allow, origins }, origin, file = 'profile.json') {
  allow(FAILED_REQUEST)
  origins.push(origin)
  site.policy = site.policy.replace("connect-src 'self'", `connect-src 'self' ${origin}`)
  await page.open({ attributes: { src: `${origin}/${file}` }, wait: null })
  return outcome(page)
}

network('a connection that is refused', { expected: PANEL }, async (given) =>
  openFrom(given, await given.server.deadAddress()),
)

network('a host name that no server has', { expected: PANEL }, (given) => openFrom(given, 'http://nowhere.invalid'))

network('a reader who is offline', { expected: `${PANEL}; back on line, “Try again” loads`, needs: ['offline'] }, async (given) => {
  const { page, site, allow } = given
  allow(FAILED_REQUEST)
  site.files['profile.json'] = good
  await page.open({ wait: null })
  await page.session.offline(true)
  try {
    await page.widget().set({ src: 'profile.json' })
    const seen = await outcome(page)
    await page.session.offline(false)
    await page.widget().click(part('retry'))
    return `${seen}; then ${await outcome(page, { number: 2 })}`
  } finally {
    await page.session.offline(false)
  }
})

network('another site that does not let the page read', { expected: 'a panel of kind `cors`, after a probe without the right to read' }, async (given) => {
  const { page, site, server, allow } = given
  allow(FAILED_REQUEST)
  const [, origin] = server.origins
  site.policy = site.policy.replace("connect-src 'self'", `connect-src 'self' ${origin}`)
  site.files['theirs.json'] = good
  await page.open({ attributes: { src: site.url('theirs.json', 1) }, wait: null })
  return outcome(page)
})

for (const code of [404, 500, 429]) {
  network(`a server that answers ${code}`, { expected: 'a panel of kind `http`, at once' }, async (given) => {
    const seen = await openWith(given, status(code))
    assert.equal(given.site.asked(/profile\.json/).length, 1)
    return seen
  })
}

for (const code of [429, 503]) {
  const again = { expected: 'the profile, by one more request after that second' }
  network(`a server that answers ${code} and asks to come again in a second`, again, async (given) => {
    const begin = Date.now()
    const seen = await openWith(given, onlyFirst(comeAgain(code, '1'), good))
    assert.ok(Date.now() - begin >= 1000, 'not before its time')
    assert.equal(given.site.asked(/profile\.json/).length, 2)
    return seen
  })
}

network('a server that asks to come again at a time two seconds away', { expected: 'the profile, by one more request' }, async (given) => {
  const file = onlyFirst((fault) => comeAgain(503, new Date(Date.now() + 2000).toUTCString())(fault), good)
  return openWith(given, file)
})

network('a server that asks to come again and fails once more', { expected: 'a panel of kind `http` after two requests' }, async (given) => {
  const seen = await openWith(given, comeAgain(503, '1'))
  assert.equal(given.site.asked(/profile\.json/).length, 2)
  return seen
})

network('a server that asks to come again in a minute', { expected: 'a panel of kind `http`, at once' }, async (given) => {
  const seen = await openWith(given, comeAgain(503, '60'))
  assert.equal(given.site.asked(/profile\.json/).length, 1)
  return seen
})

network('a server that asks to come again in words that are no time', { expected: 'a panel of kind `http`, at once' }, async (given) => {
  const seen = new Set()
  for (const [place, words] of ['-1', '2.5', '2, 3', 'soon'].entries()) {
    seen.add(await openWith(given, comeAgain(503, words)))
    assert.equal(given.site.asked(/profile\.json/).length, place + 1, words)
  }
  assert.equal(seen.size, 1)
  return [...seen][0]
})

network('a server that is back after a while', { expected: 'a panel; then “Try again” loads' }, async (given) => {
  const seen = await openWith(given, status(502))
  given.site.files['profile.json'] = good
  await given.page.widget().click(part('retry'))
  return `${seen}; then ${await outcome(given.page, { number: 2 })}`
})

network('a server that closes the connection without a word', { expected: PANEL }, (given) => openWith(given, refuse()))

network('a connection that is cut half-way', { expected: `${PANEL}; no part of the list` }, (given) =>
  openWith(given, cut(profile(many(200)))),
)

// What takes 15 seconds waits side by side.
const SLOW = {
  hang: ['a server that does not answer', 'a panel of kind `timeout` after 15 seconds', hang()],
  stall: ['a server that falls silent half-way', 'the same, and no part of the list', stall(profile(many(40)))],
  drip: ['a server that sends a little every six seconds', 'the profile, however long it takes', drip(profile(many(40)), 4, 6000)],
}
const rows = Object.values(SLOW).map(([name, expected]) => [name, expected])

severalFaults('network', rows, {}, async ({ page, site }) => {
  const ids = Object.keys(SLOW)
  for (const id of ids) site.files[`${id}.json`] = SLOW[id][2]
  const begin = Date.now()
  const body = ids.map((id) => element({ id, src: `${id}.json` }, `<a id="${id}-fallback" href="x">Papers</a>`))
  await page.open({ body: body.join(''), wait: null })
  await page.event('error', 2, 40_000)
  assert.ok(Date.now() - begin >= 14_900, 'not before its time')
  const seen = ids.map((id) => outcome(page, { host: `#${id}`, fallback: `#${id}-fallback`, within: 40_000 }))
  const told = await Promise.all(seen)
  for (const id of ['hang', 'stall']) assert.equal(site.asked(new RegExp(id))[0].aborted, true, 'the request is ended')
  return told
})
