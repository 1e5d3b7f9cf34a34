/** The lines of an answer as they come, each read as JSON; what is promised of them is the api's word. */
export async function readLines<T>(response: Response, take: (line: T) => void): Promise<void> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const texts = (rest + part.value).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) takeText(text, take);
  }
  takeText(rest, take);
}

function takeText<T>(text: string, take: (line: T) => void): void {
  if (text.trim() === '') return;
  const line: T = JSON.parse(text);
  take(line);
}
