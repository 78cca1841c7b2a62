import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostilePieces, toHostileTexts } from '../../scripts/hostile-texts.ts';
import { readEnvironmentLines } from '../../src/lib/stack/environment-lines.ts';
import { detectFormat } from '../../src/lib/stack/detect-format.ts';
import { stackFormats, type ParsedNames, type StackFormat } from '../../src/lib/stack/found-name.ts';
import { toImageName } from '../../src/lib/stack/image-name.ts';
import { parseDockerfile } from '../../src/lib/stack/parse-dockerfile.ts';
import { parseEnvironment } from '../../src/lib/stack/parse-environment.ts';
import { parseNames } from '../../src/lib/stack/parse-names.ts';
import { parsePackageJson } from '../../src/lib/stack/parse-package-json.ts';
import { parsePyproject } from '../../src/lib/stack/parse-pyproject.ts';
import { parseRequirements } from '../../src/lib/stack/parse-requirements.ts';
import { parseStack } from '../../src/lib/stack/parse-stack.ts';
import { decodeFile, readText, textLimit } from '../../src/lib/stack/read-text.ts';
import { toRequirementName } from '../../src/lib/stack/requirement-name.ts';
import { toInstructions } from '../../src/lib/stack/to-instructions.ts';
import { withoutSecret } from '../../src/lib/stack/without-secret.ts';

const read = (name: string) => readFileSync(`tests/fixtures/stack/${name}`, 'utf8');
/** `pypi torch 7` for each name. */
const said = ({ names }: ParsedNames) => names.map(({ kind, name, line }) => `${kind} ${name} ${line}`);

const parsers: Record<StackFormat, (text: string) => ParsedNames> = {
  requirements: parseRequirements,
  pyproject: parsePyproject,
  environment: parseEnvironment,
  package: parsePackageJson,
  dockerfile: parseDockerfile,
  names: parseNames,
};
const files: Record<string, StackFormat> = {
  'requirements.txt': 'requirements',
  'pyproject.toml': 'pyproject',
  'environment.yml': 'environment',
  'package.json': 'package',
  Dockerfile: 'dockerfile',
  'names.txt': 'names',
};

describe('the format of a text', () => {
  it.each(Object.entries(files))('of %s is told by what it holds', (file, format) => {
    const text = readText(read(file));
    expect('text' in text && detectFormat(text.text)).toBe(format);
  });

  it.each([
    ['requirements-dev.txt', 'requirements'],
    ['C:\\work\\Requirements.TXT', 'requirements'],
    ['constraints.in', 'requirements'],
    ['Pipfile', 'pyproject'],
    ['conda.yaml', 'environment'],
    ['Dockerfile.gpu', 'dockerfile'],
    ['train.dockerfile', 'dockerfile'],
    ['package.json', 'package'],
  ] as const)('is told by the name %s, whatever it holds', (file, format) => {
    expect(detectFormat('torch', file)).toBe(format);
  });

  it('is told by what it holds when the name says nothing', () => {
    expect(detectFormat('torch==2', 'notes.txt')).toBe('requirements');
    expect(detectFormat('torch\nmlflow', 'notes.txt')).toBe('names');
    expect(detectFormat('a, b')).toBe('names');
  });
});

describe('requirements.txt', () => {
  it('gives names without versions, extras, markers, hashes, comments and secrets', () => {
    expect(said(parseRequirements(read('requirements.txt')))).toEqual([
      'pypi torch 7',
      'pypi our-vision 8',
      'pypi Horovod 9',
      'pypi MLFlow 10',
      'pypi scikit_learn 11',
      'pypi our-numbers 12',
      'pypi pytorch_lightning 13',
      'pypi dvc 16',
      'pypi our_lib 17',
      'pypi https://packages.example/simple/thing-1.0.tar.gz 19',
      'pypi evidently 20',
      'pypi our-kernels 21',
      'pypi great-expectations 22',
      'pypi mlflow 23',
    ]);
  });

  it('names the files that it takes in', () => {
    expect(parseRequirements(read('requirements.txt')).includes).toEqual(['base.txt', 'constraints.txt']);
    expect(parseRequirements('-rother.txt\n--requirement=more.txt').includes).toEqual(['other.txt', 'more.txt']);
  });

  it.each([
    ['torch', 'torch'],
    ['torch>=2', 'torch'],
    ['a.b-c_d[x, y] == 1', 'a.b-c_d'],
    ['torch;python_version<"3"', 'torch'],
    ['pip@https://x.example/pip.whl', 'pip'],
    ['git+ssh://git@github.com/a/b.git', 'git+ssh://github.com/a/b.git'],
    ['https://x.example/w/torch-2.0-cp311-cp311-linux_x86_64.whl#sha256=1', 'torch'],
    ['not a requirement', 'not a requirement'],
    ['see https://user:token@x.example/a', 'see https://x.example/a'],
    ['', undefined],
  ])('%j asks for %j', (text, name) => {
    expect(toRequirementName(text)).toBe(name);
  });
});

describe('a secret in an address', () => {
  it.each([
    ['https://user:tok_SECRET@host/more.txt', 'https://host/more.txt'],
    ['https://user:p@ss@host/more.txt', 'https://host/more.txt'],
    ['https://user:pa/ss@host/more.txt', 'https://host/more.txt'],
    ['git+https://tok@github.example/a/b.git@v1', 'git+https://github.example/a/b.git@v1'],
    ['https://host:8080/a@1?token=SECRET#x', 'https://host:8080/a@1'],
    ['--index-url=https://u:p@host/simple and https://u@b', '--index-url=https://host/simple and https://b'],
    ['a@b', 'a@b'],
  ])('%s is shown as %s', (text, shown) => {
    expect(withoutSecret(text)).toBe(shown);
  });

  const address = 'https://user:tok@SECRET@host/x.txt';
  it.each<[StackFormat, string]>([
    ['requirements', `-r ${address}\n--constraint=${address}\n${address}\na b ${address}\n-e ${address}`],
    ['names', `${address}\npip install $A --index-url ${address}`],
    ['environment', `dependencies:\n  - ${address}::a\n  - ${address}\n  - pip:\n    - -r ${address}`],
    ['package', `{"dependencies": {"a": "npm:${address}"}}`],
    ['pyproject', `[project]\ndependencies = ["${address}"]`],
    [
      'dockerfile',
      `FROM a\nRUN pip install -r ${address} ${address}\nRUN npm i ${address}\nRUN conda install ${address}\nRUN T=SECRET pip install $A`,
    ],
  ])('does not come out of %s', (format, text) => {
    const parsed = parsers[format](text);
    expect(parsed.names.length + parsed.includes.length).toBeGreaterThan(0);
    expect(JSON.stringify(parsed)).not.toContain('SECRET');
  });
});

describe('pyproject.toml', () => {
  it('gives the names of every table, quoted keys too, and not what builds the project', () => {
    expect(said(parsePyproject(read('pyproject.toml')))).toEqual([
      'name python 8',
      'pypi torch 10',
      'pypi ray 11',
      'pypi feast 12',
      'pypi onnxruntime-gpu 16',
      'pypi pytest 19',
      'pypi mkdocs 20',
      'name python 23',
      'pypi mlflow 24',
      'pypi zope.interface 25',
      'pypi optuna 28',
      'conda cleanlab 31',
    ]);
  });

  it('gives what Rye, Pixi and Setuptools ask for', () => {
    const rye = '[tool.rye]\ndev-dependencies = ["dvc"]\n';
    const pixi = '[tool.pixi.feature.gpu.dependencies]\npytorch = "*"\n[tool.pixi.feature.gpu.pypi-dependencies]\nray = "*"\n';
    const files = '[tool.setuptools.dynamic]\ndependencies = {file = ["a.txt", "b.txt"]}\noptional-dependencies.x = {file = "c.txt"}\n';
    const parsed = parsePyproject(rye + pixi + files);
    expect(said(parsed)).toEqual(['pypi dvc 2', 'conda pytorch 4', 'pypi ray 6']);
    expect(parsed.includes).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('is said to be broken when it is not TOML', () => {
    expect(parsePyproject('[project\ndependencies = [')).toEqual({ names: [], includes: [], unread: [], broken: true });
  });

  it('takes nothing from what every object has', () => {
    expect(said(parsePyproject('[tool.poetry]\nname = "a"\n[project]\nname = "b"'))).toEqual([]);
  });
});

describe('environment.yml', () => {
  const { text } = readText(read('environment.yml')) as { text: string };

  it('gives names without channel, version and build, and those of pip', () => {
    const parsed = parseEnvironment(text);
    expect(said(parsed)).toEqual([
      'conda python 6',
      'conda dvc 7',
      'conda pytorch 8',
      'conda dask 9',
      'conda faiss-gpu 10',
      'conda pip 11',
      'pypi wandb 14',
      'pypi horovod 15',
    ]);
    expect(parsed).toMatchObject({ includes: ['requirements.txt'], broken: false });
  });

  it('is read as far as it goes, and said to be broken', () => {
    expect(parseEnvironment('dependencies:\n  - dvc\n\t- dask')).toMatchObject({ names: [{ name: 'dvc' }], broken: true });
    expect(parseEnvironment('- a\n- b').broken).toBe(true);
  });

  it('of the common shape is read by line as the parser for YAML reads it', () => {
    const line = fc.constantFrom(
      'name: a', 'channels:', 'dependencies:', '- dvc=3', '  - dvc', '  - pip:', '- pip:', '    - -r a.txt', '    - dask>=1 ', '  - pip',
      '      - ray', '  - a#b', '  - a: b', '  - c::d', '  - e # f', '# g', '', '  - "h"', '  - [i]', '  -   j', '    k', 'prefix: /l', '\t- m', '- *n', '--- ',
    ); // prettier-ignore
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = ['dependencies:', ...lines].join('\n');
        if (!readEnvironmentLines(text)) return;
        read++;
        // The quotes make it a text for the parser.
        expect(parseEnvironment(`${text}\nz: "1"`)).toEqual(parseEnvironment(text));
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
    const fixture = text.replaceAll('"', '');
    expect(readEnvironmentLines(fixture)).toHaveLength(9);
    expect(parseEnvironment(fixture)).toEqual(parseEnvironment(text));
  });

  it('does not unfold aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnop'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghijklmnop'[i]},`.repeat(9)}]`),
    ].join('\n');
    expect(parseEnvironment(`${bomb}\ndependencies: [dvc, *p]`).names).toEqual([{ name: 'dvc', kind: 'conda', line: 17 }]);
  });
});

describe('package.json', () => {
  it('gives the names of all dependencies, and what an alias stands for', () => {
    expect(said(parsePackageJson(read('package.json')))).toEqual([
      'npm @qdrant/js-client-rest 5',
      'npm comet 6',
      'npm langfuse 7',
      'npm pg 8',
      'npm pgvector 9',
      'npm promptfoo 11',
      'npm vite 11',
      'npm onnxruntime-web 12',
    ]);
  });

  it.each(['[]', 'null', '{"dependencies": []}', '{"dependencies": {"__proto__": "1"}', '{'])('takes %s as it is', (text) => {
    expect(parsePackageJson(text).names).toEqual([]);
  });
});

describe('a Dockerfile', () => {
  it('gives its images, but not its own stages, and what RUN installs', () => {
    const parsed = parseDockerfile(read('Dockerfile'));
    expect(said(parsed)).toEqual([
      'docker nvidia/cuda 4',
      'docker astral-sh/uv 5',
      'pypi torch 10',
      'pypi horovod 10',
      'pypi mlflow 12',
      'conda dask 14',
      'conda cleanlab 14',
      'npm promptfoo 18',
      'npm @qdrant/js-client-rest 18',
      'docker nvidia/tritonserver 20',
      'docker postgres 22',
      'docker mlflow/mlflow 23',
    ]);
    expect(parsed).toMatchObject({ includes: ['requirements.txt'], broken: false });
  });

  it.each([
    ['postgres', 'postgres'],
    ['docker.io/library/postgres:17', 'postgres'],
    ['registry.example:5000/team/image:v1', 'team/image'],
    ['localhost/image', 'image'],
    ['vllm/vllm-openai@sha256:00', 'vllm/vllm-openai'],
  ])('the image %s is called %s', (image, name) => {
    expect(toImageName(image)).toBe(name);
  });

  it('fills in the defaults of variables, and leaves what has none', () => {
    expect(said(parseDockerfile('ARG A="x/y"\nFROM ${A}:${TAG:-1}\nFROM $B/z'))).toEqual(['docker x/y 2', 'docker $B/z 3']);
  });

  it('is split at the ends of instructions, which comments, blank lines and here-documents are not', () => {
    const split = (text: string) => [...toInstructions(text)].map(({ line, keyword, args }) => `${line} ${keyword} ${args}`);
    expect(split('\n# one\nfrom a \\\n # two\n\n  AS b\nRUN c \\  \n&& d')).toEqual([
      '3 FROM a \\\n # two\n\n  AS b',
      '7 RUN c \\  \n&& d',
    ]);
    expect(split('RUN <<-A cat > f && <<"B"\nFROM x\n\tA\nRUN y\nB\nFROM z')).toEqual([
      '1 RUN <<-A cat > f && <<"B"\nFROM x\nRUN y',
      '6 FROM z',
    ]);
    // A here-string is no here-document, and ARG has none.
    expect(split('RUN cat <<< A\nARG X=<<A\nUSER u\nA')).toEqual(['1 RUN cat <<< A', '2 ARG X=<<A', '3 USER u', '4 A ']);
    expect(split('FROM\\\n a')).toEqual(['1 FROM \\\n a']);
    expect(split('RUN <<A\nnever ended')).toEqual(['1 RUN <<A\nnever ended']);
  });

  it('may have a backtick as its escape character', () => {
    expect(said(parseDockerfile('# escape=`\nFROM a\nRUN pip install dvc`\n mlflow'))).toEqual([
      'docker a 2',
      'pypi dvc 3',
      'pypi mlflow 4',
    ]);
    expect(said(parseDockerfile('FROM a\n# escape=`\nRUN pip install dvc \\\n mlflow'))).toHaveLength(3);
  });

  it('takes no file, option or address of the shell for a package', () => {
    expect(said(parseDockerfile('FROM a\nRUN pip install --upgrade -t /opt dvc > /dev/null 2>&1 || true; echo pip install no'))).toEqual([
      'docker a 1',
      'pypi dvc 2',
    ]);
  });
});

describe('a command that installs', () => {
  const run = (command: string) => {
    const { names, includes, unread } = parseDockerfile(`FROM a\nRUN ${command}`);
    return [...names.slice(1).map(({ kind, name }) => `${kind} ${name}`), ...includes, ...unread.map(({ text }) => `? ${text}`)];
  };

  it.each([
    ['if [ -n "$GPU" ]; then pip install horovod; fi', ['pypi horovod']],
    ['bash -c "pip install neptune"', ['pypi neptune']],
    ['["bash", "-lc", "cd /a && pip install \'dvc>1\'"]', ['pypi dvc']],
    ['["pip", "install", "dvc"]', ['pypi dvc']],
    ['--mount=type=cache,target=/root/.cache pip install torch', ['pypi torch']],
    ['sudo -H /opt/bin/pip3.12 --no-cache-dir install -U "torch[x]>=2"', ['pypi torch']],
    ['conda run -n x pip install dvc', ['pypi dvc']],
    ['conda env update -n x -f env.yml', ['env.yml']],
    ['uv tool install --with ruff dvc', ['pypi ruff', 'pypi dvc']],
    ['pip install -r a.txt -cb.txt --requirement=c.txt', ['a.txt', 'b.txt', 'c.txt']],
    // Values of options are no packages.
    ['pip install --root-user-action ignore aim', ['pypi aim']],
    ['uv pip install --index-strategy unsafe-best-match --system aim', ['pypi aim']],
    ['npm --prefix /app install langfuse && npm i --prefix /app pg', ['npm langfuse', 'npm pg']],
    ['pip install --never-heard-of /x dvc', ['pypi dvc']],
    // Nothing to name: the project itself, and what npm reads from its own file.
    ['pip install . && pip install -e .[dev] && npm install', []],
    ['apt-get install -y python3-pip npm', []],
    // What cannot be understood is told.
    ['pip install $PACKAGES', ['? pip install $PACKAGES']],
    ['cat a.txt | xargs pip install', ['? xargs pip install']],
    ['echo "pip install dvc" >> setup.sh', ['? echo pip install dvc >> setup.sh']],
  ])('%s', (command, expected) => {
    expect(run(command)).toEqual(expected);
  });

  it('stands in other instructions too, and takes the values of variables', () => {
    const text = 'FROM a\nENV P="torch dvc"\nRUN pip install $P\nONBUILD RUN pip install mlflow\nCMD ["sh", "-c", "pip install ray"]';
    expect(said(parseDockerfile(text)).slice(1)).toEqual(['pypi torch 3', 'pypi dvc 3', 'pypi mlflow 4', 'pypi ray 5']);
    expect(parseDockerfile('FROM a\nCOPY <<E /a.sh\npip install b\nE').unread).toEqual([{ text: 'COPY <<E /a.sh pip install b', line: 2 }]);
  });

  it('is read in a list and in requirements', () => {
    expect(said(parseNames('$ pip install torch\nconda install -c x dask'))).toEqual(['pypi torch 1', 'conda dask 2']);
    expect(said(parseRequirements('!pip install torch==2'))).toEqual(['pypi torch 1']);
  });
});

describe('a plain list', () => {
  it('gives names without bullets, numbers, versions and comments', () => {
    expect(said(parseNames(read('names.txt')))).toEqual([
      'name MLflow 2',
      'name Weights & Biases 3',
      'name k8s 3',
      'name Apache Airflow 4',
      'name TensorFlow Extended (TFX) 5',
      'name Grafana 6',
      'name postgres 6',
      'name something in house 7',
    ]);
  });

  it('reads what pip list prints', () => {
    expect(parseNames('Package Version\n------- -------\ntorch   2.9.1\nmlflow  3.4.0').names.map(({ name }) => name)).toEqual([
      'Package Version',
      'torch',
      'mlflow',
    ]);
  });
});

describe('an input', () => {
  it('has its line ends and its byte order mark taken off', () => {
    expect(readText('\uFEFFa\r\nb\rc')).toEqual({ text: 'a\nb\nc' });
  });

  it.each([
    ['', 'empty'],
    [' \r\n\t\uFEFF', 'empty'],
    ['PNG\0\u0001', 'binary'],
    ['\uFFFD'.repeat(40), 'binary'],
    ['a'.repeat(textLimit + 1), 'large'],
  ])('is refused with a reason', (input, problem) => {
    expect(readText(input)).toEqual({ problem });
  });

  it('in UTF-16, as PowerShell writes it, is text', () => {
    expect(readText(decodeFile(Buffer.from('\uFEFFtorch==2', 'utf16le')))).toEqual({ text: 'torch==2' });
    expect(readText(decodeFile(Buffer.from('\uFEFFtorch==2', 'utf16le').swap16()))).toEqual({ text: 'torch==2' });
    expect(readText(decodeFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff)))).toEqual({ problem: 'binary' });
  });

  it('gives each name once, where it stands first', async () => {
    const result = await parseStack('dvc==1\nmlflow==2\ndvc==3');
    expect(result).toMatchObject({
      format: 'requirements',
      names: [
        { name: 'dvc', line: 1 },
        { name: 'mlflow', line: 2 },
      ],
    });
  });

  it.each(Object.entries(files))('of %s is read the same with other line ends', async (file) => {
    const text = read(file)
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    const plain = await parseStack(text);
    expect('names' in plain && plain.names.length).toBeGreaterThan(5);
    expect(await parseStack(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(plain);
  });

  it.each(stackFormats)(
    'of a megabyte as %s is read, every line of it',
    (format) => {
      const n = 30_000;
      const lines: Record<StackFormat, [string, (i: number) => string, string]> = {
        requirements: ['', (i) => `package-${i}==1.0 ; python_version > "3"`, ''],
        pyproject: ['[project]\ndependencies = [', (i) => `"package-${i}[extra]>=1.0,<2.0",`, ']'],
        environment: ['dependencies:', (i) => `  - conda-forge::package-${i}=1.0`, ''],
        package: ['{"dependencies": {"first": "1"', (i) => `, "package-${i}": "^1.0.0-alpha.1"`, '}}'],
        dockerfile: ['FROM python', (i) => `RUN pip install package-${i}==1.0 && true`, ''],
        names: ['', (i) => `package-${i} with a longer name than most`, ''],
      };
      const [head, line, foot] = lines[format];
      const text = [head, ...Array.from({ length: n }, (_, i) => line(i)), foot].join('\n');
      expect(text.length).toBeGreaterThan(900_000);
      expect(parsers[format](text).names.length).toBeGreaterThanOrEqual(n);
    },
    60_000,
  );
});

describe('any text at all', () => {
  /** Pieces that the formats are made of, in any order, so that parsers get further than the first character. */
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '\\',
        '\\\n',
        '#',
        '&a',
        '*a',
        '<<: *a',
        ': ',
        '- ',
        '  ',
        '\t',
        '$',
        '${',
        '<<EOF\n',
        '&&',
        ';',
        '=',
        'FROM ',
        'RUN pip install ',
        'ARG ',
        'COPY --from=',
        'dependencies:\n',
        'pip:',
        '[project]\n',
        'dependencies = [',
        '"dependencies": ',
        '"npm:',
        '-e ',
        '-r ',
        '#egg=',
        '@',
        '://',
        '.whl',
        '__proto__',
        'constructor',
        '[tool.poetry.dependencies]\n',
        '\uFEFF',
        '\0',
      ),
    ),
    { maxLength: 40 },
  );

  it.each(stackFormats)('is read as %s without an error', (format) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const parsed = parsers[format](parts.join(''));
        for (const { name, line } of parsed.names) {
          expect(name).not.toBe('');
          expect(line).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is read or refused, whatever the file is called', async () => {
    await fc.assert(
      fc.asyncProperty(
        pieces,
        fc.constantFrom('', 'a.toml', 'a.yml', 'a.json', 'Dockerfile', 'requirements.txt', '../..'),
        async (parts, file) => {
          const result = await parseStack(parts.join(''), file);
          expect('problem' in result || Array.isArray(result.names)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  // A step that is repeated for each character would take minutes for these. The growth is measured in scripts/bench-stack.ts.
  it.each(hostilePieces)(
    'of 100 000 characters is read by all: %j again and again',
    (piece) => {
      for (const format of stackFormats)
        for (const text of toHostileTexts(format, piece, 100_000)) {
          expect(() => parsers[format](text), format).not.toThrow();
          expect(() => detectFormat(text), format).not.toThrow();
        }
    },
    30_000,
  );
});
