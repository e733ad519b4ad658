import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { until } from './until.mjs'

const GUARD = new URL('engines/guard.mjs', import.meta.url).pathname

const isAlive = (id) => {
  try {
    process.kill(id, 0)
  } catch {
    return false
  }
  return !/^State:\s*Z/m.test(readStatus(id)) // one that nobody has buried yet is dead all the same
}

function readStatus(id) {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8')
  } catch {
    return ''
  }
}

/** A program that starts another, in a group of its own as drivers start browsers, and tells the numbers of both. */
const PROGRAM = `
  const child = require('node:child_process').spawn('/bin/sh', ['-c', 'set -m; sleep 600 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.on('data', (inner) => console.log(process.pid, child.pid, String(inner).trim()))
  setInterval(() => {}, 1000)`

/** Runs the program under a guard that somebody else starts, who is then killed; gives the numbers of all processes. */
async function startAndKill(signal) {
  const starter = `require('node:child_process').spawn(process.execPath, ${JSON.stringify([GUARD, process.execPath, '-e', PROGRAM])}, { stdio: ['pipe', 'inherit', 'inherit'] })`
  const child = spawn(process.execPath, ['-e', starter], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [told] = await once(child.stdout, 'data')
  const numbers = String(told).trim().split(/\s+/).map(Number)
  assert.equal(numbers.length, 3)
  assert.deepEqual(numbers.map(isAlive), [true, true, true])
  child.kill(signal)
  return numbers
}

for (const signal of ['SIGTERM', 'SIGKILL']) {
  test(`after a ${signal} nothing that was started goes on`, { skip: process.platform === 'win32' && 'there are no such signals' }, async () => {
    const numbers = await startAndKill(signal)
    await until(() => numbers.map(isAlive), [false, false, false], 'ended')
  })
}
