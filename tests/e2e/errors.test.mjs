import assert from 'node:assert/strict'
import { huge, status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { part } from './widget.mjs'

/** Expects a load to fail: the event, a panel that a reader understands, and the page's own content in view. */
async function assertRefused(page, kind, message, panel = /./) {
  const detail = await page.event('error')
  assert.equal(detail.kind, kind)
  assert.match(detail.message, message)
  const widget = page.widget()
  assert.equal(await widget.attribute(part('error'), 'role'), 'alert')
  assert.match(await widget.text(part('error')), panel)
  assert.equal(await widget.sees(part('retry')), true)
  assert.equal(await page.sees('#fallback'), true)
  assert.deepEqual(await widget.cards(), [])
}

/** A document, whole or as a fault, that must be refused. */
function refuses(name, kind, document, message, panel) {
  scenario(name, async ({ page, allow }) => {
    allow(FAILED_REQUEST)
    await page.open({ document, wait: null })
    await assertRefused(page, kind, message, panel)
  })
}

refuses(
  'a missing profile is of kind http',
  'http',
  status(404),
  /404/,
  /404.*profile\.json|profile\.json.*404/s,
)
refuses(
  'what is not JSON is told by line and column',
  'not-json',
  '{\n  "name": "X",\n  "papers": [,]\n}',
  /3.*1[34]/,
  /line 3/,
)
refuses('a document without a name is refused by that field', 'invalid', { papers: [] }, /^name\b/, /name/)
refuses('a document without papers is refused by that field', 'invalid', { name: 'X' }, /^papers\b/, /papers/)
refuses('a list is no profile', 'invalid', [], /^document\b/)
refuses('a later version is refused as such', 'version', profile([], { version: 2 }), /2/, /version 2/)

scenario('a profile larger than max-size is refused, and one below is not', async ({ page, allow, site }) => {
  allow(FAILED_REQUEST)
  site.files['huge.json'] = huge(3)
  await page.open({ attributes: { src: 'huge.json', 'max-size': 2 }, wait: null })
  await assertRefused(page, 'too-large', /2/, /2 MiB/)
  const widget = page.widget()
  await widget.onHost((host) => {
    host.maxSize = 4
    host.refresh()
  })
  await page.event('load')
  assert.equal(await widget.text(part('name')), 'Huge')
})

scenario(
  'a profile that another site does not let the page read is of kind cors',
  async ({ page, site, server, allow }) => {
    allow(FAILED_REQUEST)
    site.files['theirs.json'] = profile([])
    const [, origin] = server.origins
    site.policy = site.policy.replace("connect-src 'self'", `connect-src 'self' ${origin}`)
    await page.open({ attributes: { src: site.url('theirs.json', 1) }, wait: null })
    await assertRefused(page, 'cors', /./, /Access-Control-Allow-Origin/)
  },
)

scenario('a src that is no address is refused by that name', async ({ page }) => {
  await page.open({ attributes: { src: 'http://[' }, wait: null })
  await assertRefused(page, 'invalid', /^src\b/, /src/)
})

scenario('the content type of a profile does not matter', async ({ page, site }) => {
  const text = JSON.stringify(profile([paper('fine')]))
  for (const type of ['text/plain', 'application/octet-stream', 'text/html']) {
    site.files['odd.json'] = ({ response, headers }) => {
      response.writeHead(200, { ...headers, 'content-type': type }).end(text)
    }
    const widget = await page.open({ attributes: { src: 'odd.json' } })
    assert.deepEqual(await widget.cards(), ['fine'], type)
  }
})
