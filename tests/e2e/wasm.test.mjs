import assert from 'node:assert/strict'
import { appShell, refuse, status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { policy } from './server.mjs'
import { part } from './widget.mjs'

const document = profile([paper('good')])
const FILE = 'pkg/widget_bg.wasm'

async function assertStopped(page) {
  const { kind, message } = await page.event('error')
  assert.equal(kind, 'wasm')
  assert.ok(message.includes(FILE), message)
  const widget = page.widget()
  assert.equal(await widget.attribute(part('error'), 'role'), 'alert')
  assert.match(await widget.text(part('error')), /pkg/)
  assert.equal(await page.sees('#fallback'), true)
}

const FAULTS = {
  'is missing': status(404),
  'is an app shell': appShell(),
  'cannot be reached': refuse(),
  'is damaged': '\0asm',
}

for (const [name, fault] of Object.entries(FAULTS)) {
  scenario(
    `a widget whose WebAssembly ${name} says so and leaves the page's content`,
    async ({ page, site, allow }) => {
      allow(FAILED_REQUEST)
      site.files[FILE] = fault
      await page.open({ document, wait: null })
      await assertStopped(page)
    },
  )
}

scenario('a policy that forbids WebAssembly is told as such', async ({ page, site, allow }) => {
  allow(/Content Security Policy|policy violation: script-src wasm-eval/)
  site.policy = policy({ wasm: false })
  await page.open({ document, wait: null })
  await assertStopped(page)
})

scenario('"Try again" starts the widget once its file is there', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  site.files[FILE] = status(404)
  const widget = await page.open({ document, wait: 'error' })
  delete site.files[FILE]
  await widget.click(part('retry'))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(await widget.sees(part('error')), false)
  assert.equal(await page.sees('#fallback'), false)
})

scenario(
  'a server that does not know the type of the WebAssembly file does no harm',
  async ({ page, site }) => {
    site.files[FILE] = ({ response, content }) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content)
    const widget = await page.open({ document })
    assert.deepEqual(await widget.cards(), ['good'])
  },
)
