/*
 * Runs first in each page and keeps what a test asks for at its end: the element's events, what was written to the
 * console, errors, violations of the policy, and shifts of the layout. A script of the page, since it then sees the
 * same in every engine.
 */
{
  const seen = { events: [], console: [], shift: 0 }
  Object.defineProperty(globalThis, 'seen', { value: seen })

  for (const type of ['load', 'error', 'change']) {
    document.addEventListener(`scholar-profile-${type}`, (event) => {
      const { bubbles, composed, target, detail } = event
      const at = performance.now()
      seen.events.push({ type, at, bubbles, composed, id: target.id, detail: JSON.parse(JSON.stringify(detail)) })
    })
  }
  for (const level of ['error', 'warn', 'info', 'log', 'debug']) {
    const write = console[level]
    console[level] = (...values) => {
      seen.console.push(`console.${level}: ${values.join(' ')}`)
      write.apply(console, values)
    }
  }
  addEventListener('error', (event) => seen.console.push(`uncaught: ${event.message}`))
  addEventListener('unhandledrejection', (event) => seen.console.push(`unhandled rejection: ${event.reason}`))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    seen.console.push(`policy violation: ${violatedDirective} ${blockedURI} ${sample}`)
  })
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  }
}
