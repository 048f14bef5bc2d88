/** Programs of the benchmarks as they are installed: compiled, so that no compiler runs beside them. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Compiles one of the files beside this one, with all of ours that it imports. Gives the path of the program. */
export async function compileProgram(name: string): Promise<string> {
  const outDir = join(HERE, '..', '..', 'dist', 'bench', name);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(HERE, `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  return join(outDir, `${name}.js`);
}
