import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ALL, many, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const PROPERTIES = {
  src: 'string',
  sort: 'string',
  order: 'string',
  category: 'string',
  featured: 'boolean',
  query: 'string',
  groupBy: 'string',
  pageSize: 'number',
  theme: 'string',
  headingLevel: 'number',
  hide: 'string',
  maxSize: 'number',
  urlState: 'boolean',
  lang: 'string',
}

scenario('each attribute has a property that mirrors it', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const types = await widget.onHost(
    (host, names) => Object.fromEntries(names.map((name) => [name, typeof host[name]])),
    Object.keys(PROPERTIES),
  )
  assert.deepEqual(types, PROPERTIES)
  await widget.put('pageSize', 2)
  await until(() => widget.cards(), ALL.slice(0, 2), 'pageSize = 2')
  assert.equal(await widget.onHost((host) => host.getAttribute('page-size')), '2')
  await widget.put('category', 'IR')
  await until(() => widget.cards(), ['zinc'], "category = 'IR'")
})

scenario('editors are told the names of all properties and events', async ({ page }) => {
  const types = await readFile(path.join(process.env.DIST, 'scholar-profile.d.ts'), 'utf8')
  await page.open({ document: profile([]) })
  const own = await page.evaluate(() =>
    Object.getOwnPropertyNames(customElements.get('scholar-profile').prototype).filter(
      (name) => name !== 'constructor' && !name.endsWith('Callback'),
    ),
  )
  const names = [...Object.keys(PROPERTIES), 'data', 'refresh']
  const events = ['load', 'error', 'change'].map((type) => `scholar-profile-${type}`)
  for (const name of [...names, ...own, ...events]) assert.match(types, new RegExp(`\\b${name}\\b`))
})

scenario('properties set before the script has loaded are kept', async ({ page, site }) => {
  site.files['early.js'] = `
    const element = document.querySelector('scholar-profile')
    element.data = { name: 'Early Bird', papers: ['One', 'Two', 'Three'] }
    element.pageSize = 2
    await import('./scholar-profile.js')`
  const widget = await page.open({ script: '<script type="module" src="early.js"></script>' })
  assert.equal(await widget.text(part('name')), 'Early Bird')
  assert.equal((await widget.cards()).length, 2)
})

scenario('data is a profile object or a JSON string', async ({ page }) => {
  const widget = await page.open({ wait: null })
  await widget.put('data', profile([paper('object')]))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['object'])
  assert.equal(await page.sees('#fallback'), false)
  await widget.put('data', JSON.stringify(profile([paper('string')])))
  await page.event('load', 2)
  assert.deepEqual(await widget.cards(), ['string'])
})

scenario('bad data is an error event, never an exception', async ({ page }) => {
  const widget = await page.open({ wait: null })
  const bad = [
    ['"{"', 'not-json'],
    ['42', 'invalid'],
    ['[]', 'invalid'],
    ['{ papers: [] }', 'invalid'],
    ['(() => { const ring = {}; ring.ring = ring; return ring })()', 'invalid'],
  ]
  for (const [place, [source, kind]] of bad.entries()) {
    await page.evaluate(`document.querySelector('scholar-profile').data = ${source}`)
    assert.equal((await page.event('error', place + 1)).kind, kind, source)
    assert.equal(await page.sees('#fallback'), true)
  }
  await widget.put('data', sample)
  await page.event('load')
  assert.equal(await widget.sees(part('error')), false)
})

scenario(
  'of data and src the one set last counts, and taking it away brings back the other',
  async ({ page, site }) => {
    site.files['other.json'] = profile([paper('other')])
    const widget = await page.open({ document: profile([paper('first')]) })
    await widget.put('data', profile([paper('mine')]))
    await until(() => widget.cards(), ['mine'], 'data after src')
    await widget.put('src', 'other.json')
    await until(() => widget.cards(), ['other'], 'src after data')
    await widget.onHost(
      (host, data) => {
        host.src = 'profile.json'
        host.data = data
      },
      profile([paper('last')]),
    )
    await until(() => widget.cards(), ['last'], 'data right after src')
    await widget.put('data', null)
    await until(() => widget.cards(), ['first'], 'src counts again')
    await widget.set({ src: null })
    await until(() => page.sees('#fallback'), true, "the page's own content")
    assert.deepEqual(await widget.cards(), [])
  },
)

scenario('data set while src is loading cancels it', async ({ page, site }) => {
  site.files['slow.json'] = () => {}
  const widget = await page.open({ attributes: { src: 'slow.json' }, wait: null })
  await until(() => site.asked(/slow/).length, 1, 'asked for')
  await widget.put('data', profile([paper('mine')]))
  await page.event('load')
  await until(() => site.asked(/slow/)[0].aborted, true, 'aborted')
  assert.deepEqual(await page.events('error'), [])
})

scenario('refresh() loads again, keeps the view and settles when that is shown', async ({ page, site }) => {
  const widget = await page.open({ document: profile(many(9)) })
  await widget.toggle('CV')
  await widget.click(widget.in('n4', 'abstract-toggle'))
  site.files['profile.json'] = profile(many(12))
  const cards = await widget.onHost(async (host) => {
    await host.refresh()
    return [...host.shadowRoot.querySelectorAll('[part~="card"]')].map((card) => card.dataset.id)
  })
  assert.deepEqual(cards, ['n1', 'n4', 'n7', 'n10'])
  assert.equal(await widget.sees(widget.in('n4', 'abstract')), true)
  assert.equal((await page.events('load')).length, 2)
})

scenario('data counts on a page that has given all objects an src', async ({ page }) => {
  const widget = await page.open({ wait: null })
  await widget.onHost((host, data) => {
    // Drivers do not work on such a page: it is clean again in the end.
    Object.prototype.src = 'theirs.json'
    const clean = () => delete Object.prototype.src
    for (const type of ['load', 'error']) host.addEventListener(`scholar-profile-${type}`, clean)
    host.data = data
  }, profile([paper('mine')]))
  await page.event('load')
  assert.deepEqual(await widget.cards(), ['mine'])
  assert.deepEqual(await page.events('error'), [])
})
