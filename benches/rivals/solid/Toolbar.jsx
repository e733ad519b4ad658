/** Search, order and filters. */
import { For, Show } from 'solid-js'
import { orderWord, sortKeys } from '../core/shown.js'

export function Toolbar(props) {
  const toggle = (code) => {
    const categories = new Set(props.query.categories)
    if (!categories.delete(code)) categories.add(code)
    props.onChange({ categories })
  }
  const turned = () => (props.query.order === 'asc' ? 'desc' : 'asc')
  return (
    <div part="toolbar" class="toolbar">
      <div class="row">
        <input
          part="search"
          class="search"
          type="search"
          aria-label="Search"
          value={props.query.query}
          onInput={(event) => props.onChange({ query: event.currentTarget.value })}
        />
        <Show when={props.papers.hasCode}>
          <button
            part="code-filter"
            aria-pressed={props.query.code}
            onClick={() => props.onChange({ code: !props.query.code })}
          >
            Has code
          </button>
        </Show>
        <select
          part="sort"
          aria-label="Sort by"
          value={props.query.sort}
          onChange={(event) => props.onChange({ sort: event.currentTarget.value })}
        >
          <For each={sortKeys(props.papers)}>{([key, word]) => <option value={key}>{word}</option>}</For>
        </select>
        <button part="order" onClick={() => props.onChange({ order: turned() })}>
          {orderWord(props.query.sort, props.query.order)}
        </button>
      </div>
      <div class="chips">
        <For each={props.papers.categories}>
          {(code) => (
            <button
              part="category"
              data-category={code}
              title={props.papers.profile.categories?.[code] ?? code}
              aria-pressed={props.query.categories.has(code)}
              onClick={() => toggle(code)}
            >
              {code} {props.counts.get(code)}
            </button>
          )}
        </For>
      </div>
    </div>
  )
}
