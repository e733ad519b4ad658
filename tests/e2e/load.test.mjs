import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { scenario } from './run.mjs'
import { part } from './widget.mjs'

const PAPERS = [
  'Emu3: Next-Token Prediction is All You Need',
  'Aquila2 Technical Report',
  'Infinity-MM: Scaling Multimodal Performance with Large-Scale and High-Quality Instruction Data',
  'Infinity Instruct: Scaling Instruction Selection and Synthesis to Enhance Language Models',
  'AquilaMoE: Efficient Training for MoE Models with Scale-Up and Scale-Out Strategies',
  'CCI3.0-HQ: a large-scale Chinese dataset of high quality designed for pre-training large language models',
  'Trainable Dynamic Mask Sparse Attention',
  'Contrastive Cross-domain Recommendation in Matching',
  'InCo-DPO: Balancing Distribution Shift and Data Quality for Enhanced Preference Optimization',
  'CCI4.0: A Bilingual Pretraining Dataset for Enhancing Reasoning in Large Language Models',
]

async function standalone(page) {
  await page.session.emulate({})
  await page.goto(page.site.url('index.html'))
  const detail = await page.event('load')
  return { widget: page.widget(), detail }
}

scenario('the standalone page shows the researcher with all figures', async ({ page }) => {
  const { widget, detail } = await standalone(page)
  assert.equal(await widget.text(part('name')), 'Liangdong Wang')
  assert.match(await widget.text(part('header')), /\bCL\b/)
  const figures = await widget.read((root) =>
    [...root.querySelectorAll('[part~="metric"]')].map((metric) => [
      metric.dataset.metric,
      metric.querySelector('dd').textContent.trim(),
    ]),
  )
  assert.deepEqual(figures, [
    ['h_index', '16'],
    ['papers', '10'],
    ['citations', '958'],
    ['novelty', '54%'],
    ['ai_score', '52'],
  ])
  assert.deepEqual(detail, { name: 'Liangdong Wang', papers: 10, warnings: [] })
})

scenario('the standalone page lists the ten papers in the order of the document', async ({ page }) => {
  const { widget } = await standalone(page)
  assert.equal(await widget.text(part('list-title')), '10 Papers')
  assert.deepEqual(await widget.texts(part('title')), PAPERS)
  const coded = await widget.read((root) =>
    [...root.querySelectorAll('[part~="card"]')].map((card) => !!card.querySelector('[part~="code-badge"]')),
  )
  assert.deepEqual(coded, [true, true, true, true, false, true, true, true, false, false])
})

scenario('nothing moves while the standalone page loads', { needs: ['shifts'] }, async ({ page }) => {
  await standalone(page)
  // What moves late counts as well, and what must not come cannot be awaited.
  await pause(500)
  assert.equal(await page.evaluate(() => globalThis.seen.shift), 0)
})

scenario('the standalone page is a host page like any other', async ({ page }) => {
  await standalone(page)
  const found = await page.evaluate(() => ({
    elements: [...document.body.children]
      .filter((element) => element.localName !== 'script')
      .map((element) => element.localName),
    // What search engines read is data, which no browser runs.
    inline: [...document.querySelectorAll('style, [style], script:not([src], [type="application/ld+json"])')].length,
    scripts: [...document.querySelectorAll('script[src]')]
      .map((script) => script.getAttribute('src'))
      .filter((src) => src !== 'watch.js'),
    lang: document.documentElement.lang,
  }))
  assert.deepEqual(found, {
    elements: ['scholar-profile'],
    inline: 0,
    scripts: ['scholar-profile.js'],
    lang: 'en',
  })
})

scenario('a visit asks for the profile and for each file of the widget once', async ({ page, site }) => {
  await standalone(page)
  const asked = site.requests.map((request) => request.path).sort()
  assert.deepEqual(asked, [...new Set(asked)])
  assert.equal(site.asked(/profile\.json$/).length, 1)
  assert.equal(site.asked(/widget_bg\.wasm$/).length, 1)
})
