import { Layout } from '../layout.tsx'
import type { ListingModel, Shell } from '../models.ts'
import { CardGrid } from '../parts/card-grid.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import type { Place } from '../place.ts'
import { Applied } from './applied.tsx'
import { EmptyResult } from './empty-result.tsx'
import { FilterForm, Filters, hasFilters, OpenFilters } from './filters.tsx'
import { Paging } from './paging.tsx'
import { Sort } from './sort.tsx'

interface Props {
  at: Place
  shell: Shell
  listing: ListingModel
}

/**
 * A category, a department or the result of a search. The parts marked `data-swap` are replaced by the script when a
 * filter changes; without it the same form loads the page anew.
 */
export function Listing({ at, shell, listing }: Props) {
  const { words } = at
  const filtered = hasFilters(listing)
  return (
    <Layout at={at} shell={shell} page="listing">
      <div class="wrap">
        <Crumbs at={at} origin={shell.origin} steps={listing.crumbs} />
        <header class="listing-head">
          <h1>{listing.title}</h1>
          {listing.intro && <p>{listing.intro}</p>}
          <DidYouMean at={at} search={listing.search} />
        </header>
        <Categories at={at} categories={listing.categories} />
        {nothingAtAll(listing) ? (
          <EmptyResult at={at} listing={listing} />
        ) : (
          <div class={filtered ? 'listing has-filters' : 'listing'}>
            {filtered ? <Filters at={at} listing={listing} /> : <FilterForm form={listing.form} />}
            <section class="listing-main" aria-label={words.listing.results}>
              <div class="listing-bar">
                {filtered && <OpenFilters at={at} on={listing.applied.length} />}
                <Applied at={at} listing={listing} />
                <p class="listing-count" data-swap="count" role="status">
                  {words.product.count(listing.total, at.number(listing.total))}
                </p>
                <Sort at={at} sort={listing.sort} />
              </div>
              <div class="listing-results" data-swap="results">
                {listing.cards.length === 0 ? (
                  <EmptyResult at={at} listing={listing} />
                ) : (
                  <>
                    <CardGrid
                      at={at}
                      cards={listing.cards}
                      kind={filtered ? 'listing' : 'four'}
                      first={4}
                      level={2}
                    />
                    <Paging at={at} page={listing.page} total={listing.total} shown={listing.cards.length} />
                  </>
                )}
              </div>
            </section>
          </div>
        )}
      </div>
    </Layout>
  )
}

const nothingAtAll = (listing: ListingModel): boolean => listing.total === 0 && listing.applied.length === 0

function DidYouMean({ at, search }: { at: Place; search: ListingModel['search'] }) {
  if (!search?.didYouMean) return null
  return (
    <p class="did-you-mean">
      {at.words.results.didYouMean} <a href={search.didYouMean.href}>{search.didYouMean.name}</a>?
    </p>
  )
}

function Categories({ at, categories }: { at: Place; categories: ListingModel['categories'] }) {
  if (categories.length === 0) return null
  return (
    <nav class="pills" aria-label={at.words.listing.categories}>
      <ul>
        {categories.map(category => (
          <li>
            <a href={category.href} aria-current={category.current ? 'page' : undefined}>
              {category.name}
              {category.count !== undefined && <span class="soft"> {at.number(category.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
