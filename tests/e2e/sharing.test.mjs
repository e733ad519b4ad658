import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

scenario('two elements share the WebAssembly and nothing else', async ({ page, site }) => {
  site.files['a.json'] = sample
  site.files['b.json'] = profile([paper('only')], { name: 'Bo Second' })
  await page.open({
    body: element({ id: 'a', src: 'a.json' }) + element({ id: 'b', src: 'b.json' }),
    wait: null,
  })
  await page.event('load', 2)
  const [a, b] = [page.widget('#a'), page.widget('#b')]
  assert.deepEqual([await a.text(part('name')), await b.text(part('name'))], ['Ada Example', 'Bo Second'])
  await a.toggle('IR')
  await until(() => a.cards(), ['zinc'], 'filtered')
  assert.deepEqual(await b.cards(), ['only'])
  assert.equal(site.asked(/\.wasm$/).length, 1)
  const sheets = await page.evaluate(() =>
    [...document.querySelectorAll('scholar-profile')]
      .map((host) => host.shadowRoot.adoptedStyleSheets[0])
      .every((sheet, _, [first]) => sheet instanceof CSSStyleSheet && sheet === first),
  )
  assert.equal(sheets, true)
})

scenario('references between parts stay within their own widget', async ({ page, site }) => {
  site.files['a.json'] = sample
  await page.open({
    body: element({ id: 'a', src: 'a.json' }) + element({ id: 'b', src: 'a.json' }),
    wait: null,
  })
  await page.event('load', 2)
  for (const host of ['#a', '#b']) {
    const dangling = await page.widget(host).read((root) => {
      const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']
      return references.flatMap((name) =>
        [...root.querySelectorAll(`[${name}]`)]
          .flatMap((element) => element.getAttribute(name).split(' '))
          .filter((id) => root.querySelectorAll(`[id="${id}"]`).length !== 1),
      )
    })
    assert.deepEqual(dangling, [])
  }
})
