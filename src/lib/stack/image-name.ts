/**
 * Name of an image without registry, tag and digest: `nvcr.io/nvidia/tritonserver:24.05` is `nvidia/tritonserver`. The first part
 * is a registry when it has a dot or a port or is localhost, as Docker itself decides: https://pkg.go.dev/github.com/distribution/reference
 */
export function toImageName(image: string): string {
  const path = image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
  const [first = '', ...rest] = path.split('/');
  const name = rest.length > 0 && /[.:]|^localhost$/.test(first) ? rest.join('/') : path;
  return name.replace(/^library\//, '');
}
