/** The profile, and what the reader has chosen. */
import { For, Show, createMemo, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { natural } from '../core/papers.js'
import { PAGE, links, metrics, statusText } from '../core/shown.js'
import { Card } from './Card.jsx'
import { Toolbar } from './Toolbar.jsx'

export function Profile(props) {
  const { papers } = props
  const [query, setQuery] = createSignal({
    query: '',
    categories: new Set(),
    code: false,
    sort: 'profile',
    order: 'asc',
  })
  const [limit, setLimit] = createSignal(PAGE)
  const [opened, setOpened] = createStore({})

  const selection = createMemo(() => papers.select(query()))
  const page = createMemo(() => selection().positions.slice(0, limit()))

  const change = (changes) => {
    const next = { ...query(), ...changes }
    if (changes.sort) next.order = natural(changes.sort)
    setLimit(PAGE)
    setQuery(next)
  }

  return (
    <>
      <Header profile={papers.profile} />
      <Toolbar papers={papers} query={query()} counts={selection().counts} onChange={change} />
      <p part="status" class="status" role="status">
        {statusText(selection().positions.length, papers.all.length)}
      </p>
      <div part="list">
        <For each={page()}>
          {(position) => (
            <Card
              paper={papers.all[position]}
              profile={papers.profile}
              open={opened[position]}
              onToggle={() => setOpened(position, (open) => !open)}
            />
          )}
        </For>
      </div>
      <Show when={selection().positions.length > limit()}>
        <button part="more" class="more" onClick={() => setLimit(limit() + PAGE)}>
          Show more
        </button>
      </Show>
    </>
  )
}

/** The researcher: name, affiliation, pages and figures. */
function Header(props) {
  return (
    <header part="header">
      <h1 part="name">{props.profile.name}</h1>
      <Show when={props.profile.affiliation}>
        <p>{props.profile.affiliation}</p>
      </Show>
      <Show when={props.profile.bio}>
        <p>{props.profile.bio}</p>
      </Show>
      <p class="row">
        <For each={links(props.profile.links)}>{({ href, label }) => <a href={href}>{label}</a>}</For>
      </p>
      <dl part="metrics" class="metrics">
        <For each={metrics(props.profile.metrics)}>
          {({ key, label, text }) => (
            <div part="metric" data-metric={key}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
    </header>
  )
}
