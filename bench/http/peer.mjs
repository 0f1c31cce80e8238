// The agent of bench_agent.cpp on the npm SDK. Found below PEER_MODULES, since it is no dependency of the project.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const runtime = join(process.env.PEER_MODULES, 'node_modules/bedrock-agentcore/dist/src/runtime/index.js');
const { BedrockAgentCoreApp } = await import(pathToFileURL(runtime).href);

async function* counted(count) {
  for (let n = 0; n < count; n += 1) yield { data: { n, text: 'a word or two' } };
}

async function* paced(pause) {
  for (let n = 0; ; n += 1) {
    yield { data: { n } };
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

const app = new BedrockAgentCoreApp({
  invocationHandler: {
    process: async (payload) => {
      if (payload?.count !== undefined) return counted(payload.count);
      if (payload?.every_ms !== undefined) return paced(payload.every_ms);
      return payload;
    },
  },
  // Its log of every request is its default, but no part of what is compared.
  config: { logging: { enabled: false } },
});
app.run({ port: Number(process.env.PORT), host: '127.0.0.1' });
