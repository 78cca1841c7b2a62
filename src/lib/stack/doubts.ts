/*
 * What a name cannot prove. Both lists are short on purpose: a name belongs here only when real files are known to have it for
 * another reason. tests/content/stack-packages.test.ts checks that each still concerns a tool of the catalogue.
 */

/** Names of tools that are as well the names of other, well-known things; in the form of PEP 503. */
export const ambiguousNames: ReadonlySet<string> = new Set([
  'comet', // PyPI: a broker for events of astronomy; a metric for translations
  'domino', // npm: a DOM for servers
  'gradient', // PyPI: DigitalOcean's client for its own models
  'hive', // Apache Hive
  'palette', // a common word
  'phoenix', // npm: the client of a web framework for Elixir
  'triton', // PyPI: the compiler for kernels of GPUs
  'yarn', // npm: a package manager
]);

/** What `pip freeze` of TensorFlow shows and nobody writes by hand; `tensorflow-estimator` came with it up to 2.15. */
const tensorflow = { gast: 'tensorflow', 'google-pasta': 'tensorflow' };
/** The same of MLflow, which requires `mlflow-skinny` since 2.13. */
const mlflow = { 'mlflow-skinny': 'mlflow' };

/**
 * Packages that others bring along, so that their being installed does not show that anybody uses the tool: for each, the package
 * beside which it counts for nothing, and the name to say for that one. Read in the metadata of the packages that require them.
 */
export const broughtBy: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'databricks-sdk': mlflow,
  docker: mlflow,
  flask: mlflow,
  langsmith: { 'langchain-core': 'langchain-core' },
  'opentelemetry-api': mlflow,
  'opentelemetry-sdk': mlflow,
  'prometheus-client': { 'jupyter-server': 'jupyter-server', vllm: 'vllm', ray: 'ray' },
  tensorboard: tensorflow,
  'tensorflow-estimator': { tensorflow: 'tensorflow', 'tensorflow-cpu': 'tensorflow-cpu', 'tensorflow-gpu': 'tensorflow-gpu' },
  'tensorflow-metadata': { 'tensorflow-datasets': 'tensorflow-datasets' },
};
