/** Waiting for a condition: the way to wait for all that must come. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** How often is asked at least: a browser that is slow to answer has not been asked for long. */
const TRIES = 20

/**
 * Asks `read` again and again until it gives what is expected: an equal value, or one that the function `expected`
 * says yes to. Fails with the difference after `within` milliseconds, and not before the twentieth answer.
 */
export async function until(read, expected, what, within = 5000) {
  const end = Date.now() + within
  const check = (value) => {
    if (typeof expected === 'function')
      assert.ok(expected(value), `${what}: not so for ${JSON.stringify(value)}`)
    else assert.deepEqual(value, expected, what)
  }
  for (let tries = 1; ; tries++) {
    try {
      return check(await read())
    } catch (error) {
      if (Date.now() > end && tries >= TRIES) throw error
    }
    await pause(25)
  }
}
