import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  resolve: {
    alias: [{ find: /^~\//, replacement: fileURLToPath(new URL("./src/", import.meta.url)) }],
  },
  server: { port: 5173, strictPort: true, host: "127.0.0.1" },
  build: {
    target: "safari16",
    sourcemap: false,
    // A data: URL in a stylesheet would need a wider content security policy.
    assetsInlineLimit: 0,
    // The helper is an inline script in spirit; every engine we ship to preloads by itself.
    modulePreload: { polyfill: false },
    // What every screen stands on is one file: at the start each more would be one more request.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /node_modules|src\/(api|parts|platform|state|text)\/|views\/frame/,
            },
          ],
        },
      },
    },
  },
});
