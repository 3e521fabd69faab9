import express, { type Express } from 'express'
import type { Books } from './books.ts'

/** The page of a bank that wants to see its customer: yes or no, and back to the shop. */
export function bankPage(app: Express, books: Books): void {
  app.use('/bank', (_request, response, next) => {
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  app.get('/bank/:key', async (request, response) => {
    const payment = await books.read(String(request.params.key))
    if (!payment?.returnUrl) return void response.status(404).type('text').send('There is no such payment.\n')
    if (payment.status !== 'redirect') return response.redirect(303, payment.returnUrl)
    const sum = `${((payment.amount ?? 0) / 100).toFixed(2)} ${payment.currency?.replace(/[^A-Z]/g, '')}`
    response.type('html').send(`<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>The bank</title>
<style>body{font:1.1rem/1.5 sans-serif;max-width:26rem;margin:15vh auto;padding:1rem}
button{font:inherit;padding:.7rem 1.4rem;margin:0 .5rem .5rem 0}</style>
<h1>Is it you?</h1><p>A shop asks for ${sum}. This bank is made up, and so is the money.</p>
<form method="post"><button name="answer" value="yes">Yes, pay</button>
<button name="answer" value="no">No</button></form></html>`)
  })
  app.post('/bank/:key', express.urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
    const key = String(request.params.key)
    const yes = request.body?.answer === 'yes'
    const before = await books.read(key)
    if (!before?.returnUrl) return void response.status(404).type('text').send('There is no such payment.\n')
    await books.change(key, payment => {
      if (payment?.status !== 'redirect') return payment ?? before
      return yes
        ? { ...payment, status: 'authorised' }
        : { ...payment, status: 'declined', reason: 'the shopper said no' }
    })
    await books.tell({ key })
    response.redirect(303, before.returnUrl)
  })
}
