import { signal } from '@preact/signals'
import type { Account } from '../state/account.ts'

/** Once somebody has asked for it. */
export const account = signal<Account>()

export async function loadAccount(): Promise<Account> {
  account.value ??= (await (await fetch('./account.json')).json()) as Account
  return account.value
}
