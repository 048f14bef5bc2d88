/** Programs of the benchmarks as they are installed: compiled, so that no compiler runs beside them. */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * Compiles one of the files beside this one, with all of ours that it imports and the threads that it starts,
 * each by its path from here without its ending. Gives the path of the program.
 */
export async function compileProgram(name: string, threads: readonly string[] = []): Promise<string> {
  const outDir = join(HERE, '..', '..', 'dist', 'bench', name);
  const workers = threads.map((thread) => [basename(thread), join(HERE, `${thread}.ts`)]);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      rollupOptions: {
        input: { [name]: join(HERE, `${name}.ts`), ...Object.fromEntries(workers) },
        // Side by side, where a thread looks for its file.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  return join(outDir, `${name}.js`);
}
