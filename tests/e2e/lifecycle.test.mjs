import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { hang, held } from './faults.mjs'
import { many, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Sets filter, search, order and an open abstract; gives a function that reads all of it. */
async function arrange(widget) {
  await widget.toggle('CL')
  await widget.search('number')
  await widget.sortBy('title')
  await widget.click(part('order'))
  await until(async () => (await widget.cards())[0], 'n57', 'arranged')
  await widget.click(widget.in('n54', 'abstract-toggle'))
  await until(() => widget.sees(widget.in('n54', 'abstract')), true, 'open')
  return () =>
    widget.read((root) => ({
      cards: [...root.querySelectorAll('[part~="card"]')].map((card) => card.dataset.id),
      pressed: [...root.querySelectorAll('[aria-pressed="true"]')].map((toggle) => toggle.dataset.category),
      search: root.querySelector('[part~="search"]').value,
      sort: root.querySelector('[part~="sort"]').value,
      open: [...root.querySelectorAll('[aria-expanded="true"][part~="abstract-toggle"]')].length,
    }))
}

const remove = (page) =>
  page.evaluate(() => (globalThis.removed = document.querySelector('scholar-profile')).remove())
const restore = (page) => page.evaluate(() => document.querySelector('main').append(globalThis.removed))

scenario('an element that moves keeps its view and loads nothing', async ({ page, site }) => {
  const widget = await page.open({ document: profile(many(60)) })
  const view = await arrange(widget)
  const before = await view()
  const requests = site.requests.length
  await page.evaluate(() => document.body.prepend(document.querySelector('scholar-profile')))
  assert.deepEqual(await view(), before)
  await widget.search('00003')
  await until(() => widget.cards(), ['n3'], 'it still works')
  assert.equal(site.requests.length, requests)
  assert.equal((await page.events('load')).length, 1)
})

scenario(
  'what stays detached for a second is freed, and put back shows the same view',
  async ({ page, site }) => {
    const widget = await page.open({ document: profile(many(60)) })
    const view = await arrange(widget)
    const before = await view()
    const requests = site.requests.length
    await remove(page)
    const held = () =>
      page.evaluate(() => globalThis.removed.shadowRoot.querySelectorAll('[part~="card"]').length)
    assert.ok((await held()) > 0, 'not at once')
    await until(held, 0, 'the view is taken down', 3000)
    await restore(page)
    await until(view, before, 'the same view')
    await widget.search('00003')
    await until(() => widget.cards(), ['n3'], 'it still works')
    assert.equal(site.requests.length, requests)
    assert.equal((await page.events('load')).length, 1)
  },
)

scenario('an element put back within the second was never taken down', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.read((root) => void (root.querySelector('[part~="card"]').mark = 'same'))
  await remove(page)
  await restore(page)
  // Longer than the second after which a detached element is taken down: nothing can be awaited that must not come.
  await pause(1300)
  assert.equal(await widget.read((root) => root.querySelector('[part~="card"]').mark), 'same')
})

scenario(
  'removing an element aborts what it loads, and putting it back loads anew',
  async ({ page, site }) => {
    site.files['slow.json'] = hang()
    await page.open({ attributes: { src: 'slow.json' }, wait: null })
    await until(() => site.asked(/slow/).length > 0, true, 'asked for')
    await remove(page)
    await until(() => site.asked(/slow/).every((request) => request.aborted), true, 'aborted')
    site.files['slow.json'] = sample
    await restore(page)
    await page.event('load')
    assert.deepEqual(await page.events('error'), [])
  },
)

scenario('of several sources set while loading the last one wins', async ({ page, site }) => {
  const first = held(profile([paper('first')]))
  site.files['first.json'] = first.file
  site.files['second.json'] = hang()
  site.files['third.json'] = profile([paper('third')])
  const widget = await page.open({ attributes: { src: 'first.json' }, wait: null })
  await until(() => site.asked(/first/).length > 0, true, 'first')
  await widget.set({ src: 'second.json' })
  await until(() => site.asked(/second/).length > 0, true, 'second')
  await until(() => site.asked(/first/).every((request) => request.aborted), true, 'the first is aborted')
  await widget.set({ src: 'third.json' })
  await page.event('load')
  first.release()
  await until(() => site.asked(/second/).every((request) => request.aborted), true, 'the second is aborted')
  assert.deepEqual(await widget.cards(), ['third'])
  assert.equal((await page.events('load')).length, 1)
  assert.deepEqual(await page.events('error'), [])
})

scenario(
  'an element made by script, filled and removed at once, shows nothing and says nothing',
  async ({ page }) => {
    await page.open({ document: sample })
    await page.evaluate(() => {
      // In a task of the page: within a driver's script some engines run microtasks after each callback.
      setTimeout(() => {
        for (let round = 0; round < 20; round++) {
          const host = document.createElement('scholar-profile')
          host.data = { name: 'Brief', papers: ['One'] }
          document.body.append(host)
          host.remove()
        }
        globalThis.done = true
      })
    })
    await until(() => page.evaluate(() => globalThis.done), true, 'made and removed')
    await page.evaluate(() => {
      const host = document.createElement('scholar-profile')
      host.id = 'last'
      host.data = { name: 'Last', papers: ['One'] }
      document.body.append(host)
    })
    await page.event('load', 2)
    assert.equal(await page.widget('#last').text(part('name')), 'Last')
    assert.equal((await page.events('load')).length, 2)
  },
)

scenario(
  'an element removed while it loads another source shows that one when it is put back',
  async ({ page, site }) => {
    const widget = await page.open({ document: profile([paper('old')]) })
    site.files['next.json'] = hang()
    await widget.set({ src: 'next.json' })
    await until(() => site.asked(/next/).length > 0, true, 'asked for')
    await remove(page)
    await until(() => site.asked(/next/).every((request) => request.aborted), true, 'aborted')
    site.files['next.json'] = profile([paper('next')])
    await restore(page)
    await until(() => widget.cards(), ['next'], 'the other source')
  },
)

scenario('what is set while an element is off the page counts when it is put back', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)) })
  await remove(page)
  await until(
    () => page.evaluate(() => globalThis.removed.shadowRoot.querySelectorAll('[part~="card"]').length),
    0,
    'taken down',
    3000,
  )
  await page.evaluate(() => void Object.assign(globalThis.removed, { order: 'desc', pageSize: 2 }))
  await restore(page)
  await until(() => widget.cards(), ['n59', 'n58'], 'as set')
})

scenario('an element that the page has forgotten is freed', async ({ page }) => {
  await page.open({ document: sample })
  await page.evaluate(async () => {
    const host = document.querySelector('scholar-profile')
    globalThis.forgotten = new WeakRef(host)
    host.remove()
  })
  const isFreed = () => page.session.collectGarbage().then(() => page.evaluate(() => !globalThis.forgotten.deref()))
  await until(isFreed, true, 'freed', 6000)
})
