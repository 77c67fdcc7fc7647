import { labWords } from '../words/lab-words.ts'

/** Pixels for each unit of the drawing. */
const FINE = 2

/** A picture that stands by itself, as PNG on white. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * FINE
  canvas.height = image.naturalHeight * FINE
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error(labWords.chart.notDrawn))), 'image/png')
  })
}
