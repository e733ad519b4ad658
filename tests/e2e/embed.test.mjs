import assert from 'node:assert/strict'
import { ALL, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { policy } from './server.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

scenario('two lines on a page of another origin are enough', async ({ page, server }) => {
  const widgets = server.site({ cors: true })
  widgets.files['profile.json'] = sample
  // The page's own site holds nothing but the page.
  page.site.at = 'nothing/'
  page.site.policy = policy({ origins: [server.origins[1]] })
  const widget = await page.open({
    script: `<script type="module" src="${widgets.url('scholar-profile.js', 1)}"></script>`,
    attributes: { src: widgets.url('profile.json', 1) },
  })
  assert.deepEqual(await widget.cards(), ALL)
  assert.equal(await widget.text(part('name')), 'Ada Example')
  assert.notEqual(await widget.style(part('card'), 'padding'), '0px', 'styled')
  assert.deepEqual([...new Set(page.site.requests.map((request) => request.path))].sort(), [
    'page.html',
    'watch.js',
  ])
})

scenario('from another origin src stays relative to the page', async ({ page, server }) => {
  const widgets = server.site({ cors: true })
  page.site.policy = policy({ origins: [server.origins[1]] })
  const widget = await page.open({
    document: profile([paper('mine')]),
    script: `<script type="module" src="${widgets.url('scholar-profile.js', 1)}"></script>`,
  })
  assert.deepEqual(await widget.cards(), ['mine'])
  assert.equal(page.site.asked(/\.(wasm|js)$/).filter((request) => request.path !== 'watch.js').length, 0)
})

scenario('the build works in a deep folder whose name is not ASCII', async ({ page, server }) => {
  const at = 'a/~ada/my lab/论文/'
  page.site = server.site({ at })
  page.site.files[`${at}profile.json`] = sample
  const widget = await page.open({
    file: `${at}page.html`,
    attributes: { src: 'profile.json' },
    watch: '../../../../watch.js',
  })
  assert.deepEqual(await widget.cards(), ALL)
})

scenario(
  'a <base> of the page does not mislead the script about its own files',
  async ({ page, server, site }) => {
    const elsewhere = server.site({ at: 'nothing/' })
    elsewhere.files['profile.json'] = profile([paper('based')])
    const widget = await page.open({
      head: `<base href="${elsewhere.url()}">`,
      script: `<script type="module" src="${site.url('scholar-profile.js')}"></script>`,
      attributes: { src: 'profile.json' },
    })
    assert.deepEqual(await widget.cards(), ['based'])
  },
)

scenario(
  'the widget works in a sandboxed frame if its files may be read by anyone',
  async ({ page, site, server }) => {
    site.cors = true
    // Some engines take 'self' for the origin of the frame, which is none.
    site.policy = `${policy({ origins: [server.origins[0]] })}; sandbox allow-scripts`
    const widget = await page.open({ document: sample })
    assert.equal(await page.evaluate(() => origin), 'null')
    assert.deepEqual(await widget.cards(), ALL)
  },
)

scenario('with neither src nor data what the page wrote simply stays', async ({ page }) => {
  const widget = await page.open({ wait: null })
  await until(() => widget.onHost((host) => host.shadowRoot !== null), true, 'defined')
  assert.equal(await page.sees('#fallback'), true)
  await widget.set({ src: 'profile.json' })
  await page.event('load')
  assert.equal(await page.sees('#fallback'), false)
  await widget.set({ src: null })
  await until(() => page.sees('#fallback'), true, 'back')
  assert.deepEqual(await widget.cards(), [])
})
