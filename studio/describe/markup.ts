interface Page {
  readonly title: string
  readonly scheme: 'light' | 'light dark'
  readonly style: string
  /** HTML. */
  readonly body: string
}

/** A page that stands by itself beside the studio: it runs nothing and asks for nothing. */
export function page({ title, scheme, style, body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="${scheme}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** A text as it stands in HTML, in an element or in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
