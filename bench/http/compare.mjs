// Measures bench_agent against nginx (a fixed text, no JSON: a floor) and the npm SDK in one run, rounds interleaved:
//   node bench/http/compare.mjs BUILD_FOLDER RESULT.json [rounds]
// Needs wrk; nginx and the npm package are left out, and named as missing, when they cannot be had.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PEER = 'bedrock-agentcore@0.4.4';
const here = dirname(fileURLToPath(import.meta.url));
const [build, result, rounds = '3'] = process.argv.slice(2);
if (!build || !result) {
  console.error('usage: node compare.mjs BUILD_FOLDER RESULT.json [rounds]');
  process.exit(2);
}
const bin = resolve(build, 'bin');
const work = resolve(build, 'bench-http');
mkdirSync(work, { recursive: true });

const script = join(work, 'post.lua');
writeFileSync(
  script,
  `wrk.method = "POST"
wrk.body = '{"prompt": "tell me about the TCP three-way handshake", "session": 12345, "x": true}'
wrk.headers["Content-Type"] = "application/json"
wrk.headers["X-Amzn-Bedrock-AgentCore-Runtime-Session-Id"] = "${'s'.repeat(36)}"
`,
);

let port = 18200;
function nginxCommand(nginxPort) {
  const config = join(work, `nginx-${nginxPort}.conf`);
  writeFileSync(
    config,
    `daemon off; worker_processes 1; pid ${work}/nginx.pid; error_log /dev/null;
events { worker_connections 1024; }
http { access_log off; keepalive_requests 1000000000;
  server { listen 127.0.0.1:${nginxPort} reuseport;
    location / { default_type application/json; return 200 '{"status":"Healthy","time_of_last_update":1700000000}'; } } }
`,
  );
  // As one process, so that its CPU time is the server's.
  return ['nginx', '-c', config, '-g', 'master_process off;'];
}

function peerModules() {
  const modules = join(work, 'peer');
  try {
    mkdirSync(modules, { recursive: true });
    if (!existsSync(join(modules, 'node_modules'))) {
      execFileSync('npm', ['install', '--no-save', '--silent', '--prefix', modules, PEER], { stdio: 'ignore' });
    }
    return modules;
  } catch {
    return null;
  }
}

function has(program) {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const modules = peerModules();
const servers = { ours: () => [join(bin, 'bench_agent')] };
if (has('nginx')) servers.nginx = nginxCommand;
if (modules) servers.npm_sdk = () => ['node', join(here, 'peer.mjs')];
const missing = ['nginx', 'npm_sdk'].filter((name) => !(name in servers));

const cases = [
  { name: 'start', of: ['ours', 'nginx', 'npm_sdk'] },
  { name: 'ping', of: ['ours', 'nginx', 'npm_sdk'] },
  { name: 'echo', of: ['ours', 'nginx', 'npm_sdk'] },
  { name: 'stream', of: ['ours', 'npm_sdk'], size: { ours: 3_000_000, npm_sdk: 300_000 } },
  { name: 'open', of: ['ours', 'npm_sdk'], size: { ours: 1000, npm_sdk: 1000 } },
  { name: 'body', of: ['ours'] },
];

function measure(one, server) {
  port += 1;
  const environment = { ...process.env, WRK_SCRIPT: script, PEER_MODULES: modules ?? '' };
  if (one.size) environment.SIZE = String(one.size[server]);
  const text = execFileSync(join(bin, 'http_load'), [one.name, String(port), ...servers[server](port)], {
    env: environment,
    encoding: 'utf8',
  });
  return JSON.parse(text);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function summary(samples) {
  const keys = Object.keys(samples[0]);
  const of = (key) => samples.map((sample) => sample[key]);
  const digits = (value) => Number(value.toPrecision(4));
  return Object.fromEntries(
    keys.map((key) => [
      key,
      { median: digits(median(of(key))), min: digits(Math.min(...of(key))), max: digits(Math.max(...of(key))) },
    ]),
  );
}

const samples = {};
for (let round = 0; round < Number(rounds); round += 1) {
  for (const one of cases) {
    for (const server of one.of.filter((name) => name in servers)) {
      console.error(`round ${round + 1}: ${one.name} ${server}`);
      ((samples[one.name] ??= {})[server] ??= []).push(measure(one, server));
    }
  }
}

const results = Object.fromEntries(
  Object.entries(samples).map(([name, byServer]) => [
    name,
    Object.fromEntries(Object.entries(byServer).map(([server, all]) => [server, summary(all)])),
  ]),
);
const machine = { processors: cpus().length, model: cpus()[0].model, load_average_at_the_end: loadavg()[0] };
mkdirSync(dirname(resolve(result)), { recursive: true });
writeFileSync(result, `${JSON.stringify({ machine, rounds: Number(rounds), peer: PEER, missing, results }, null, 2)}\n`);
