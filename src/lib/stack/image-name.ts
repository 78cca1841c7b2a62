/**
 * Name of an image without registry, tag and digest: `nvcr.io/nvidia/tritonserver:24.05` is `nvidia/tritonserver`. The first part
 * is a registry when it has a dot or a port or is localhost, as Docker itself decides: https://pkg.go.dev/github.com/distribution/reference
 */
export function toImageName(image: string): string {
  if (!/[/:@]/.test(image)) return image;
  const [tagged = ''] = image.split('@', 1);
  const colon = tagged.lastIndexOf(':');
  const path = colon > tagged.lastIndexOf('/') ? tagged.slice(0, colon) : tagged;
  const [first = '', ...rest] = path.split('/');
  const name = rest.length > 0 && /[.:]|^localhost$/.test(first) ? rest.join('/') : path;
  return name.replace(/^library\//, '');
}
