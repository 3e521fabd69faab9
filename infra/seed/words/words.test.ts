import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keywords, numbers } from '../data/attributes.ts'
import { cares } from '../data/care.ts'
import { materials } from '../data/materials.ts'
import { surfaces } from '../data/surfaces/index.ts'
import { says } from '../goods/good.ts'
import { goods } from '../goods/index.ts'
import { reviewGroups } from '../reviews.ts'
import { readSentence } from '../sentence.ts'
import { shapes } from '../shapes.ts'
import { categories } from '../taxonomy.ts'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'

const known = [...Object.keys(numbers), 'noun', 'size', 'sizes', 'any', 'set', 'sets', 'grams']
const slots = new Set([...known, 'light', 'heavy', 'low', 'shallow', 'narrow'])
const pools = ['use', 'form', 'materials', 'care', 'measures'] as const

test('both languages have the same sentences, which ask for the same things', () => {
  for (const pool of pools) {
    assert.deepEqual(Object.keys(nl[pool]), Object.keys(en[pool]), pool)
    for (const [key, sentences] of Object.entries(en[pool])) {
      const dutch = (nl[pool] as Record<string, readonly string[]>)[key] ?? []
      assert.equal(dutch.length, sentences.length, `${pool} ${key}`)
      sentences.forEach((sentence, index) => {
        const asked = readSentence(sentence).asks.toSorted()
        assert.deepEqual(
          readSentence(dutch[index] ?? '').asks.toSorted(),
          asked,
          `${sentence} // ${dutch[index]}`,
        )
        for (const slot of asked) assert.ok(slots.has(slot), `${slot} is no slot: ${sentence}`)
      })
    }
  }
})

test('there is something to say of everything', () => {
  for (const shape of shapes) {
    assert.equal(en.form[shape.id]?.length, 2, `form of ${shape.id}`)
    assert.ok((en.use[shape.id] ?? en.use[shape.leaves[0] ?? ''])?.length === 4, `use of ${shape.id}`)
  }
  for (const category of categories) assert.ok(category.shapes.length >= 2, category.code)
  for (const care of cares) assert.ok(en.care[care].length >= 3, care)
  for (const kind of says) assert.ok((en.measures[kind]?.length ?? 0) >= 2, kind)
  for (const material of Object.keys(materials))
    assert.ok((en.materials[material]?.length ?? 0) >= 1, material)
  for (const { reviews } of [en, nl])
    for (const group of reviewGroups) {
      assert.ok((reviews.good[group]?.length ?? 0) >= 3, `good ${group}`)
      assert.ok((reviews.bad[group]?.length ?? 0) >= 2, `bad ${group}`)
    }
})

test('nothing is written for what is not there', () => {
  const used = new Set(Object.values(goods).flatMap(good => [...good.surfaces]))
  assert.deepEqual(
    Object.keys(surfaces).filter(code => !used.has(code as never)),
    [],
  )
  const made = new Set(
    Object.values(goods).flatMap(good => [...good.surfaces.map(code => surfaces[code].material), good.frame]),
  )
  assert.deepEqual(
    Object.keys(materials).filter(code => !made.has(code as never)),
    [],
  )
  assert.deepEqual(
    Object.keys(en.materials).filter(code => !(code in materials || code in surfaces)),
    [],
  )
  assert.deepEqual(
    Object.keys(en.form).filter(id => !(id in goods)),
    [],
  )
  const kinds = new Set(Object.values(goods).map(good => good.says))
  assert.deepEqual(
    says.filter(kind => !kinds.has(kind)),
    [],
  )
  const facts = new Set(Object.values(goods).flatMap(good => Object.keys(good.facts ?? {})))
  assert.deepEqual(
    Object.keys(keywords).filter(code => !facts.has(code)),
    [],
  )
})

test('facts of goods are in the registry', () => {
  for (const good of Object.values(goods))
    for (const [code, choice] of Object.entries(good.facts ?? {})) {
      const values = [choice].flat().flatMap(value => String(value).split('+'))
      const closed: Record<string, unknown> | undefined =
        code in keywords ? keywords[code as keyof typeof keywords][2] : undefined
      for (const value of values)
        assert.ok(closed ? value in closed : Number.isFinite(Number(value)), `${code} ${value}`)
    }
})
