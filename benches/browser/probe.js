/**
 * What runs in each page before anything of its own: it hears of paints, shifts and long tasks, finds the first card, looks
 * through the shadow root of the element, and times interactions from the input to the frame that shows their outcome.
 */
globalThis.bench = (() => {
  const seen = { shift: 0, tasks: [], memories: [] }
  const observe = (type, hear, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({
      type,
      buffered: true,
      ...options,
    })
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime
  })
  observe('largest-contentful-paint', (entry) => (seen.largestPaint = entry.startTime))
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value
  })
  observe('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]))
  const interactions = []
  observe('event', (entry) => entry.interactionId && interactions.push(entry), { durationThreshold: 16 })
  addEventListener('scholar-profile-load', () => (seen.loaded ??= performance.now()))
  addEventListener(
    'scholar-profile-error',
    ({ detail }) => (seen.error = `${detail.kind}: ${detail.message}`),
  )

  // The memory of WebAssembly is no part of the heap that DevTools counts.
  const { Instance } = WebAssembly
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, values) {
      const instance = new target(...values)
      if (instance.exports.memory) seen.memories.push(instance.exports.memory)
      return instance
    },
  })

  const roots = () => [document.querySelector('scholar-profile')?.shadowRoot, document].filter(Boolean)
  const find = (part, place = 0) => {
    for (const root of roots()) {
      const found = root.querySelectorAll(`[part~="${part}"]`)[place]
      if (found) return found
    }
  }

  /** Calls `then` with the time at which the frame that is being made has been painted. */
  const channel = new MessageChannel()
  const painted = []
  channel.port1.onmessage = () => painted.shift()?.(performance.now())
  const afterPaint = (then) => {
    painted.push(then)
    channel.port2.postMessage(0)
  }

  const card = new Promise((resolve) => {
    const look = () => {
      const card = find('card')
      // A page that never has any is left in peace.
      if (!card && document.readyState === 'complete' && !document.querySelector('#app, scholar-profile')) return
      if (!card?.checkVisibility() || !card.getBoundingClientRect().height) return requestAnimationFrame(look)
      afterPaint((time) => resolve((seen.card = time)))
    }
    requestAnimationFrame(look)
  })

  /** A part's middle in the window, after it has been brought into view. */
  async function place(part, number) {
    const element = find(part, number)
    if (!element) throw new Error(`there is no ${part}`)
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }

  /** Whether a change is within the window: of what came, or of the place of what went. */
  function isSeen({ type, target, addedNodes }) {
    const changed = type === 'childList' && addedNodes.length ? [...addedNodes] : [target]
    return changed.some((node) => {
      const element = node.getBoundingClientRect ? node : node.parentElement
      const { top, bottom } = element?.getBoundingClientRect() ?? {}
      return bottom > 0 && top < innerHeight && bottom > top
    })
  }

  /** What is told of an interaction: milliseconds to the next frame, and to the last one that changed what is seen. */
  let outcome
  const STILL = 150
  const PATIENCE = 30_000

  /** Times the next event of a type. What is only spoken, the status, may follow later. */
  function arm(type) {
    outcome = new Promise((resolve, reject) => {
      setTimeout(reject, PATIENCE, new Error(`no ${type} has been answered`))
      const marks = {}
      const changes = []
      const spoken = ({ target }) =>
        (target.closest ? target : target.parentElement)?.closest('[role="status"]')
      const note = (records) => changes.push(...records)
      const observer = new MutationObserver(note)
      for (const root of roots()) {
        observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true })
      }
      const frame = () =>
        afterPaint((time) => {
          note(observer.takeRecords())
          marks.first ??= time
          if (changes.splice(0).some((change) => !spoken(change) && isSeen(change))) marks.last = time
          if (time - (marks.last ?? marks.first) < STILL) return requestAnimationFrame(frame)
          observer.disconnect()
          const end = marks.last ?? marks.first
          const timing = interactions.filter(({ startTime }) => startTime >= marks.start - 1)
          resolve({
            latency: end - marks.start,
            first: marks.first - marks.start,
            timing: Math.max(0, ...timing.map(({ duration }) => duration)),
            changed: marks.last !== undefined,
          })
        })
      const start = ({ timeStamp }) => {
        marks.start = timeStamp
        requestAnimationFrame(frame)
      }
      addEventListener(type, start, { capture: true, once: true })
    })
  }

  /** Which cards are there, and how many papers each category has. */
  function shown() {
    const all = (part) => roots().flatMap((root) => [...root.querySelectorAll(`[part~="${part}"]`)])
    const count = ({ dataset, textContent }) => [
      dataset.category,
      Number(textContent.replace(dataset.category, '').replace(/\D/g, '')),
    ]
    return {
      cards: all('card').map((card) => card.dataset.id),
      counts: Object.fromEntries(all('category').map(count)),
    }
  }

  return {
    card,
    shown,
    place,
    arm,
    outcome: () => outcome,
    focus: (part) => find(part).focus(),
    has: (part) => find(part)?.checkVisibility() ?? false,
    wasm: () => seen.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    seen: () => ({ ...seen, memories: undefined }),
  }
})()
