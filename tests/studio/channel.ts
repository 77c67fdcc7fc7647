interface Thrown {
  readonly text: string
  readonly exception?: { readonly description?: string }
}

/** What is read of an event of the debugging protocol; which fields are there depends on its method. */
export interface Told {
  readonly method: string
  /** The page or worker that it is about. */
  readonly sessionId?: string
  readonly params: {
    readonly sessionId: string
    readonly request: { readonly url: string }
    readonly exceptionDetails: Thrown
    readonly entry: { readonly level: string; readonly text: string; readonly url?: string }
    readonly type: string
    readonly args: readonly unknown[]
  }
}

/** What is read of an answer; which fields are there depends on what was asked. */
export interface Answer {
  readonly browserContextId: string
  readonly targetId: string
  readonly sessionId: string
  readonly result: { readonly value: unknown }
  readonly data: string
  readonly exceptionDetails?: Thrown
}

export interface Channel {
  ask(method: string, params: object, sessionId?: string): Promise<Answer>
  listen(hear: (told: Told) => void): void
}

/** Opens the debugging protocol of a browser: questions with answers, and events. */
export async function openChannel(address: string): Promise<Channel> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>()
  const listeners: ((told: Told) => void)[] = []
  let last = 0
  socket.onmessage = ({ data }) => {
    const { id, result, error, ...told } = JSON.parse(String(data))
    if (id === undefined) {
      for (const hear of listeners) hear(told)
      return
    }
    const order = waiting.get(id)
    waiting.delete(id)
    if (error) order?.failed(new Error(error.message))
    else order?.done(result)
  }
  await new Promise((opened, failed) => {
    socket.onopen = opened
    socket.onerror = failed
  })
  return {
    ask(method, params, sessionId) {
      last += 1
      const id = last
      return new Promise((done, failed) => {
        waiting.set(id, { done, failed })
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
      })
    },
    listen: (hear) => listeners.push(hear),
  }
}
